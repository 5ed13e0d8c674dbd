// The sizes of symbols, and the room that each would like with its name, by the number of alters. Sizes decrease
// gradually, because a sudden step would move all alters.

/** The reach (px) below which a screen counts as small. */
const SMALL = 240;

/** The largest share of a cell (ring × sector) that symbols may fill before all become smaller. */
const FULLEST = 0.7;
/** px between symbols. */
export const GAP = 4;

/**
 * The width in px of a person's symbol, and width and height of the room that a symbol with its name would like.
 * @type {(count: number, reach: number, stretch: number) => {symbol: number, width: number, height: number}}
 */
export function roomFor(count, reach, stretch) {
    const share = Math.sqrt((Math.PI * reach ** 2 * stretch) / (count + 6));
    const symbol = Math.max(14, Math.min(reach < SMALL ? 26 : 46, share * (reach < SMALL ? 0.38 : 0.34)));
    return {
        symbol, width: Math.min(symbol * 1.2 + 26, share * 0.66, reach * 0.26),
        height: Math.min(symbol * 1.2 + 16, share * 0.54, reach * 0.23),
    };
}

/**
 * The factor by which symbols must be smaller to fit into the fullest cell; 1 if all have enough room.
 * @type {(alters: MeasuredAlter[], stretch: number) => number}
 */
export function fitting(alters, stretch) {
    let fullest = FULLEST;
    const cells = Map.groupBy(alters.filter(({ place }) => !place), ({ ring, from }) => `${ring.closeness} ${from}`);
    for (const cell of cells.values()) {
        const { ring, from, to, symbol } = cell[0];
        const area = (cell.length - 1) * (symbol.width + GAP) * (symbol.height + GAP);
        const room = (to - from) * ((ring.inner + ring.outer) / 2) * Math.sqrt(stretch)
            * Math.max(ring.outer - ring.inner, symbol.height + GAP);
        fullest = Math.max(fullest, area / room);
    }
    return Math.sqrt(FULLEST / fullest);
}
