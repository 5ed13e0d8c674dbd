// The possible sizes of symbols and names, the largest first: px of a person's symbol, font, width of a name and its lines.

const LARGE_SIZES = [
    { symbol: 46, font: 14, name: 116, lines: 2 },
    { symbol: 42, font: 13.5, name: 104, lines: 2 },
    { symbol: 38, font: 13, name: 92, lines: 2 },
    { symbol: 34, font: 12.5, name: 84, lines: 2 },
    { symbol: 31, font: 12, name: 76, lines: 2 },
    { symbol: 28, font: 11.5, name: 68, lines: 2 },
    { symbol: 26, font: 11, name: 62, lines: 1 },
    { symbol: 24, font: 10.5, name: 54, lines: 1 },
    { symbol: 21, font: 10, name: 46, lines: 1 },
    { symbol: 18, font: 9, name: 40, lines: 1 },
];
// On a small screen symbols stay large enough for a thumb, at the cost of the names.
const SMALL_SIZES = [
    { symbol: 34, font: 12, name: 76, lines: 2 },
    { symbol: 31, font: 11.5, name: 66, lines: 2 },
    { symbol: 28, font: 11, name: 60, lines: 2 },
    { symbol: 26, font: 10.5, name: 54, lines: 2 },
    { symbol: 25, font: 10, name: 50, lines: 2 },
    { symbol: 24, font: 9.5, name: 46, lines: 2 },
    { symbol: 23, font: 9.5, name: 42, lines: 1 },
    { symbol: 22, font: 9, name: 38, lines: 1 },
    { symbol: 20, font: 9, name: 34, lines: 1 },
    { symbol: 18, font: 8.5, name: 30, lines: 1 },
];
/** Below this reach (px) a map stands on a small screen. */
export const SMALL = 240;

/** @type {(reach: number) => {symbol: number, font: number, name: number, lines: number}[]} */
export const sizesFor = (reach) => (reach < SMALL ? SMALL_SIZES : LARGE_SIZES);
