// The drawing of a conversation, over everything else: strokes, and rings around marked alters, with a word below.
import { svgNumber } from '../../../lib/svg-number.js';
import { pathOf } from '../../../model/strokes.js';
import { svg } from '../svg.js';

/** @type {(drawing: MapDrawing | null, scene: Scene) => SVGElement[]} */
export function drawing(drawn, { layout, at, seen }) {
    if (!drawn) return [];
    const marks = drawn.marks.flatMap(({ alter, words }) => {
        const placed = layout.alters.find(({ id }) => id === alter);
        const place = at.get(alter);
        if (!placed || !place || !seen.alters.has(alter)) return [];
        const radius = Math.max(placed.symbol.width, placed.symbol.height) / 2 + 9;
        const word = words ? svg('text', { y: svgNumber(-radius - 6) }, words) : null;
        return [
            svg(
                'g',
                { class: 'drawn-mark', transform: `translate(${svgNumber(place.x)} ${svgNumber(place.y)})` },
                svg('circle', { r: svgNumber(radius) }),
                word,
            ),
        ];
    });
    return [
        ...drawn.strokes.map((stroke) =>
            svg('path', { class: `stroke pen-${stroke.colour}`, d: pathOf(stroke, layout) })
        ),
        ...marks,
    ];
}
