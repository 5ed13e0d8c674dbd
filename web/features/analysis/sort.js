/**
 * Filtering and sorting the rows of an answer. Many rows are processed in slices, so that the page stays responsive.
 */

const TURN = 10; // ms
const RUN = 2048;

const pause = () => new Promise((done) => setTimeout(done));

/** @type {(alive: () => boolean) => () => Promise<boolean>} */
function turns(alive) {
    let until = performance.now() + TURN;
    return async () => {
        if (performance.now() > until) {
            await pause();
            until = performance.now() + TURN;
        }
        return alive();
    };
}

/**
 * The positions of the rows to show, in order; null once `alive` says that they are no longer needed.
 * @type {(rows: Row[], arrangement: Arrangement, alive?: () => boolean) => Promise<Uint32Array | null>}
 */
export async function arranged(rows, { fits, key, compare }, alive = () => true) {
    const goOn = turns(alive);
    /** @type {number[]} */
    const fitting = [];
    for (let i = 0; i < rows.length; i++) {
        if (!fits || fits(rows[i])) {
            fitting.push(i);
        }
        if (i % 512 === 0 && !await goOn()) {
            return null;
        }
    }
    const order = Uint32Array.from(fitting);
    if (!compare || !key) {
        return order;
    }
    /** @type {SortKey[]} */
    const keys = new Array(rows.length);
    for (let i = 0; i < order.length; i++) {
        keys[order[i]] = key(rows[order[i]]);
        if (i % 512 === 0 && !await goOn()) {
            return null;
        }
    }
    return sorted(order, keys, compare, goOn);
}

/**
 * Sorts short runs and merges them. The sort is stable: equal rows keep the order in which they arrived.
 * @type {(order: Uint32Array<ArrayBuffer>, keys: SortKey[], compare: (a: SortKey, b: SortKey) => number, goOn: () =>
 *     Promise<boolean>) => Promise<Uint32Array | null>}
 */
async function sorted(order, keys, compare, goOn) {
    /** @type {(a: number, b: number) => number} */
    const by = (a, b) => compare(keys[a], keys[b]) || a - b;
    for (let from = 0; from < order.length; from += RUN) {
        order.subarray(from, from + RUN).sort(by);
        if (!await goOn()) {
            return null;
        }
    }
    let [source, target] = [order, new Uint32Array(order.length)];
    for (let size = RUN; size < order.length; size *= 2) {
        for (let from = 0; from < order.length; from += 2 * size) {
            const [middle, end] = [Math.min(from + size, order.length), Math.min(from + 2 * size, order.length)];
            let [a, b] = [from, middle];
            for (let at = from; at < end; at++) {
                target[at] = b >= end || (a < middle && by(source[a], source[b]) <= 0) ? source[a++] : source[b++];
                if (at % 512 === 0 && !await goOn()) {
                    return null;
                }
            }
        }
        [source, target] = [target, source];
    }
    return source;
}
