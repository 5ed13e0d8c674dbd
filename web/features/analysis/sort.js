/** Which rows are shown, in which order. Many rows are processed in slices, so that the page stays responsive. */

const TURN = 10; // ms
const RUN = 2048;

const pause = () => new Promise((done) => setTimeout(done));

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
 * @param wish {fits(row) or null, key(row) and compare(a, b) or null}
 * @param alive whether the result is still needed
 * @returns the positions of the rows, or null when they are no longer needed
 */
export async function arranged(rows, { fits, key, compare }, alive = () => true) {
    const goOn = turns(alive);
    let order = [];
    for (let i = 0; i < rows.length; i++) {
        if (!fits || fits(rows[i])) {
            order.push(i);
        }
        if (i % 512 === 0 && !await goOn()) {
            return null;
        }
    }
    order = Uint32Array.from(order);
    if (!compare) {
        return order;
    }
    const keys = new Array(rows.length);
    for (let i = 0; i < order.length; i++) {
        keys[order[i]] = key(rows[order[i]]);
        if (i % 512 === 0 && !await goOn()) {
            return null;
        }
    }
    return sorted(order, keys, compare, goOn);
}

/** Short runs first, then merged: stable, so equal rows keep the order in which they arrived. */
async function sorted(order, keys, compare, goOn) {
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
