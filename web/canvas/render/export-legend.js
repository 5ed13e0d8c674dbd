// The legend of an exported picture, as a drawing.
import { svgNumber } from '../../lib/svg-number.js';
import { textWidth } from './labels.js';
import { css } from './palette.js';
import { head, outline } from './shapes.js';

const ROW = 26;

/**
 * The signs in rows of a width, and the height of all rows.
 * @type {(signs: PictureWords['signs'], room: number, palette: Palette) => {drawn: Drawing[], height: number}}
 */
export function legendRows(signs, room, palette) {
    /** @type {{key: string, label: string, x: number}[][]} */
    const rows = [[]];
    let x = 0;
    for (const [key, label] of signs) {
        const width = 40 + textWidth(label, 13) + 18;
        if (x + width > room && x > 0) {
            rows.push([]);
            x = 0;
        }
        /** @type {typeof rows[number]} */ (rows.at(-1)).push({ key, label, x });
        x += width;
    }
    /** @type {Drawing[]} */
    const drawn = rows.flatMap((row, y) =>
        row.map((one) => [
            'g', { transform: `translate(${svgNumber(one.x)} ${y * ROW + 12})` },
            sign(one.key, palette),
            ['text', {
                x: 40, y: 4.5, 'font-family': palette.sans, 'font-size': 13, fill: css(palette.ink),
            }, one.label],
        ])
    );
    return { drawn, height: signs.length === 0 ? 0 : rows.length * ROW - 6 };
}

/** @type {(key: string, palette: Palette) => Drawing} */
function sign(key, palette) {
    const line = {
        fill: 'none', stroke: css(palette.soft), 'stroke-width': 1.6, 'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
    };
    /** @type {(kind: string, more?: Attributes) => Drawing} */
    const shape = (kind, more = {}) => {
        const [tag, attributes] = outline(kind, ...(SIZES[kind] ?? [16, 16]));
        return ['g', { transform: 'translate(17 0)' }, [tag, {
            ...attributes, ...line, fill: css(palette.raised), ...more,
        }]];
    };
    switch (key) {
        case 'received':
            return ['g', {}, ['path', { d: 'M2 0H22', ...line, stroke: css(palette.received), 'stroke-width': 2 }], [
                'path', { d: head({ x: 31, y: 0 }, { x: 1, y: 0 }, true), fill: css(palette.received) },
            ]];
        case 'given':
            return ['g', {}, ['path', {
                d: 'M2 0H28', ...line, stroke: css(palette.given), 'stroke-width': 2, 'stroke-dasharray': '4 3.5',
            }], ['path', {
                d: head({ x: 31, y: 0 }, { x: 1, y: 0 }, false), ...line, stroke: css(palette.given), 'stroke-width': 2,
            }]];
        case 'both':
            return [
                'g', {}, ['path', { d: 'M3 0H14', ...line, stroke: css(palette.given), 'stroke-width': 2 }],
                ['path', {
                    d: head({ x: 2, y: 0 }, { x: -1, y: 0 }, false), ...line, stroke: css(palette.given),
                    'stroke-width': 2,
                }],
                ['path', { d: 'M14 0H22', ...line, stroke: css(palette.received), 'stroke-width': 2 }],
                ['path', { d: head({ x: 31, y: 0 }, { x: 1, y: 0 }, true), fill: css(palette.received) }],
            ];
        case 'ties':
            return ['path', { d: 'M3 4Q17 -8 31 4', ...line, stroke: css(palette.strong) }];
        case 'past':
            return shape('person', { 'stroke-dasharray': '3.2 2.6' });
        case 'hoped':
            return shape('person', { 'stroke-dasharray': '0.1 3.4', 'stroke-width': 2 });
        case 'also':
        case 'also-group':
            return ['g', {}, shape('person'), ['circle', {
                cx: 23, cy: -6, r: 3.4, fill: css(palette.token('--domain-leisure')),
            }]];
        case 'died':
            return ['g', { transform: 'translate(17 0) scale(0.85) translate(-12 -12)' }, ['path', {
                d: 'M9 11.5h6v9H9zM12 11.5V9.5M12 8.8c-1.7-1-1.7-2.9 0-5.3 1.7 2.4 1.7 4.3 0 5.3z', ...line,
            }]];
        case 'bare':
            return ['g', {}, ['rect', { x: 4, y: -5, width: 27, height: 9, ...line }], ['path', {
                d: 'M8 4l5 -9M15 4l5 -9M22 4l5 -9', ...line, 'stroke-width': 1.1,
            }]];
        default:
            return shape(key.slice('kind:'.length));
    }
}

/** @type {Record<string, [width: number, height: number]>} */
const SIZES = { pet: [21, 15], thing: [13, 17], group: [19, 16], belief: [19, 19], place: [15, 15] };
