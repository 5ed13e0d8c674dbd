// The shape of each kind of alter. Sizes differ a little, so that all have the same visual weight.

/** @type {Record<string, {shape: string, width: number, height: number}>} */
export const SHAPES = {
    person: { shape: 'ellipse', width: 1, height: 1 },
    pet: { shape: 'ellipse', width: 1.26, height: 0.92 },
    place: { shape: 'round-rectangle', width: 0.94, height: 0.94 },
    thing: { shape: 'round-rectangle', width: 0.78, height: 1.06 },
    group: { shape: 'round-hexagon', width: 1.16, height: 1.02 },
    belief: { shape: 'round-diamond', width: 1.24, height: 1.24 },
};

/**
 * Width and height of a symbol in px, where a person's symbol is `base` px wide.
 * @type {(kind: string, base: number) => Size}
 */
export function symbolSize(kind, base) {
    const { width, height } = SHAPES[kind] ?? SHAPES.person;
    return { width: base * width, height: base * height };
}
