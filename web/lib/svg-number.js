/**
 * A coordinate as SVG paths and attributes are written here, with two decimals at most.
 * @type {(value: number) => string}
 */
export const svgNumber = (value) => String(Math.round(value * 100) / 100);
