/**
 * Reads pieces one after the other and says when one begins. A pause ends the piece, and going on says it once more:
 * the pause of the browser itself loses the rest on some telephones.
 * @type {(device: ReadingDevice) => Reader}
 */
export function createReader({ say, silence, began, ended }) {
    /** @type {ReadPiece[]} */
    let pieces = [];
    let at = 0;
    let turn = 0; // what an earlier turn reports late is ignored

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
