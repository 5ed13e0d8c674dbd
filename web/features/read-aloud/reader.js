/**
 * Reads pieces of text one after the other and reports when one begins. A pause ends the piece, and resuming repeats
 * it, because the browser's own pause loses the rest on some phones.
 * @type {(device: ReadingDevice) => Reader}
 */
export function createReader({ say, silence, began, ended }) {
    /** @type {ReadPiece[]} */
    let pieces = [];
    let at = 0;
    let turn = 0; // late reports of an earlier turn are ignored

    function next() {
        const own = ++turn;
        while (at < pieces.length && !began(pieces[at])) {
            at++;
        }
        if (at === pieces.length) {
            finish(false);
            return;
        }
        say(pieces[at], (how) => {
            if (own !== turn) {
                return;
            }
            if (how === 'said') {
                at++;
                next();
            } else {
                finish(how === 'failed');
            }
        });
    }

    function cut() {
        turn++;
        silence();
    }

    /** @type {(failed: boolean) => void} */
    function finish(failed) {
        pieces = [];
        ended(failed);
    }

    return {
        start(all) {
            cut();
            pieces = all;
            at = 0;
            next();
        },
        pause: cut,
        goOn: next,
        stop() {
            cut();
            finish(false);
        },
    };
}
