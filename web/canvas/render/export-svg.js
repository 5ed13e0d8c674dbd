// The picture as a self-contained drawing (svg-tree.js), made from scene and layout, not from the screen. It uses light
// colours, looks the same at any zoom, shows the visible alters, has a title, a description and a legend, and needs no
// other file.
import { highlightedElements } from './highlighting.js';
import { legendRows } from './export-legend.js';
import { control, curve, HEAD, head, mark, name, symbol, text } from './shapes.js';
import { svgNumber } from '../../lib/svg-number.js';
import { behind } from './layers/index.js';
import { bend as bendOf, ties } from './layers/ties.js';
import { ego } from './layers/ego.js';
import { marks } from './layers/marks.js';
import { names } from './layers/names.js';
import { strength, support } from './layers/support.js';
import { symbols } from './layers/symbols.js';
import { css, mix } from './palette.js';

const MARGIN = 26;
const FAINT = 0.28;

/**
 * An <svg> element, in the colours of the scene's palette.
 * @type {(scene: DrawnScene, words: PictureWords) => Drawing}
 */
export function picture(scene, { title, description, signs }) {
    const { layout, palette } = scene;
    const outside = scene.rimWidth + 11 + scene.rimFont + MARGIN;
    const half = { x: scene.rim + outside, y: scene.rim * layout.stretch + outside };
    const width = 2 * half.x;
    const top = title ? 58 : 0;
    const legend = legendRows(signs, width - 2 * MARGIN, palette);
    const foot = legend.height && legend.height + MARGIN;
    const height = top + 2 * half.y + foot;
    return [
        'svg',
        {
            xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${svgNumber(width)} ${svgNumber(height)}`,
            width: svgNumber(width), height: svgNumber(height), role: 'img',
        },
        title ? ['title', {}, title] : null, ['desc', {}, description],
        ['rect', { width: svgNumber(width), height: svgNumber(height), fill: css(palette.paper) }],
        title
            ? [
                'g', { transform: `translate(${svgNumber(width / 2)} 40)` },
                text(title, { font: 24, fill: css(palette.ink), weight: 600, face: palette.serif }, palette),
            ]
            : null,
        [
            'g', { transform: `translate(${svgNumber(width / 2)} ${svgNumber(top + half.y)})` }, ...ground(scene),
            ...figures(scene),
        ],
        ['g', { transform: `translate(${MARGIN} ${svgNumber(height - foot)})` }, ...legend.drawn],
    ];
}

// --- the background: drawn by the layers, whose classes become colours

/** @type {(scene: Scene) => Drawing[]} */
function ground(scene) {
    return behind.map((layer) => plain(layer.draw(scene), scene.palette, []));
}

/** @typedef {{classes: string[], hue: string | undefined}} Styled */

/**
 * An element of a layer as a drawing: without classes and custom properties, and with unique ids.
 * @type {(element: SVGElement, palette: Palette, path: Styled[]) => Drawing}
 */
function plain(element, palette, path) {
    const own = [...path, {
        classes: [...element.classList], hue: /--[\w-]+/.exec(element.style.getPropertyValue('--hue'))?.[0],
    }];
    const attributes = Object.fromEntries(
        [...element.attributes].filter(({ name: key }) => !['class', 'style', 'data-sector'].includes(key))
            .map(({ name: key, value }) => [
                key, value.replaceAll('#kithmap-', '#picture-').replace(/^kithmap-/, 'picture-'),
            ]),
    );
    const children = [...element.childNodes].map((child) => (child.nodeType === Node.TEXT_NODE
        ? /** @type {Text} */ (child).data
        : plain(/** @type {SVGElement} */ (child), palette, own))
    );
    return [element.tagName, { ...attributes, ...looks(own, palette) }, ...children];
}

const THIN = { fill: 'none', 'stroke-width': 1.2 };

/**
 * The style that canvas.css gives an element, as attributes; the element is the last one of the path.
 * @type {(path: Styled[], palette: Palette) => Attributes}
 */
function looks(path, palette) {
    /** @type {(name: string) => boolean} */
    const has = (name) => /** @type {Styled} */ (path.at(-1)).classes.includes(name);
    /** @type {(name: string) => boolean} */
    const within = (name) => path.some(({ classes }) => classes.includes(name));
    const token = path.findLast(({ hue }) => hue)?.hue;
    const hue = token ? palette.token(token) : palette.strong;
    const italic = {
        'font-family': palette.serif, 'font-style': 'italic', fill: css(palette.soft), 'text-anchor': 'middle',
        'letter-spacing': '0.02em', stroke: css(palette.paper), 'stroke-width': 3, 'stroke-linejoin': 'round',
        'paint-order': 'stroke',
    };
    if (has('glow-full') || has('glow-half') || has('glow-none')) {
        return {
            'stop-color': css(palette.glow), 'stop-opacity': has('glow-full') ? 0.85 : has('glow-half') ? 0.35 : 0,
        };
    }
    if (has('ring')) {
        return has('unanswered')
            ? { ...THIN, stroke: css(palette.strong), 'stroke-opacity': 0.55, 'stroke-dasharray': '2 5' }
            : { ...THIN, stroke: css(palette.line) };
    }
    if (has('spoke')) return { stroke: css(palette.line), 'stroke-width': 1 };
    if (has('ring-name') || has('nobody')) return italic;
    if (has('wash')) {
        return has('not-shared')
            ? { fill: 'none' }
            : has('bare')
            ? { fill: 'url(#picture-hatch)', 'fill-opacity': 0.3 }
            : { fill: css(hue), 'fill-opacity': 0.15 };
    }
    if (has('hatch')) return { stroke: css(palette.strong) };
    if (has('band') && within('not-shared')) {
        return { fill: 'none', stroke: css(palette.strong), 'stroke-width': 1, 'stroke-dasharray': '4 4' };
    }
    if (has('band')) {
        return within('bare')
            ? { fill: css(palette.paper), stroke: css(hue), 'stroke-width': 1 }
            : { fill: css(hue), 'fill-opacity': within('unnamed') ? 0.5 : null };
    }
    if (has('band-hatch')) return { fill: 'none', stroke: css(hue), 'stroke-linecap': 'round' };
    if (has('area')) {
        return {
            'font-family': palette.sans, 'font-weight': 500, fill: css(palette.ink), 'text-anchor': 'middle',
            'letter-spacing': '0.025em',
        };
    }
    if (has('hull')) return { opacity: 0.3 };
    if (within('hull')) {
        return {
            fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round',
            stroke: css(has('edge') ? hue : mix(hue, palette.paper, 0.45)),
        };
    }
    return {};
}

// --- the alters

/** @type {(scene: DrawnScene) => Drawing[]} */
function figures(scene) {
    const { palette, seen, view } = scene;
    const namesOf = highlightedElements(scene.map.alters, { ...view, hovered: null, selected: null });
    /** @type {(one: GraphElement) => boolean} */
    const shown = ({ data }) => data.of.every((id) => seen.alters.has(id));
    /**
     * @template {GraphElement} E
     * @param {GraphLayer<E>} layer
     * @param {(one: E) => Drawing} draw
     * @returns {Drawing[]}
     */
    const drawn = (layer, draw) =>
        layer.elements(scene).filter(shown).map((one) => {
            const figure = draw(one);
            return namesOf(one.data.of, { tie: /** @type {GraphLayer} */ (layer) === ties }).includes('faint')
                ? ['g', { opacity: FAINT }, figure]
                : figure;
        });
    return [
        ...drawn(ties, (one) => tieLine(one, scene)),
        ...drawn(support, (one) => supportLine(one, scene)),
        ...ego.elements(scene).map(({ data }) => /** @type {Drawing} */ (['g', {},
            ['circle', { r: svgNumber(data.size / 2 + 4), fill: css(palette.paper), 'fill-opacity': 0.9 }],
            ['circle', { r: svgNumber(data.size / 2), fill: css(palette.you) }],
            text(
                data.label,
                { font: data.size * 0.265, fill: css(palette.youInk), weight: 600, face: palette.serif },
                palette,
            ),
        ])),
        ...drawn(symbols, (one) => symbol(one, palette)),
        ...drawn(marks, (one) => mark(one, palette)),
        ...drawn(names, (one) => name(one, palette)),
    ];
}

/** @type {(one: GraphLine<TieData>, scene: Scene) => Drawing} */
function tieLine({ data: { source, target, opacity, width } }, { at, palette }) {
    const [from, to] = [/** @type {Point} */ (at.get(source)), /** @type {Point} */ (at.get(target))];
    return ['path', {
        d: curve(from, control(from, to, 0.5, bendOf(from, to)), to), fill: 'none',
        stroke: css(mix(palette.strong, palette.paper, 0.8)), 'stroke-width': width, opacity: svgNumber(opacity),
    }];
}

/**
 * A line of support, with the arrow heads for its direction.
 * @type {(one: GraphLine<SupportData>, scene: Scene) => Drawing}
 */
function supportLine({ data: { source, way, near, weight, bend, meets } }, { at, layout, palette, seen }) {
    const centre = /** @type {Point} */ (at.get(source));
    const [mx, my] = /** @type {string[]} */ (meets.match(/-?[\d.]+/g)).map(Number);
    const via = near
        ? { x: (centre.x + mx) / 2, y: (centre.y + my) / 2 }
        : control(centre, { x: 0, y: 0 }, weight, bend);
    const size = /** @type {PlacedAlter} */ (layout.alters.find(({ id }) => id === source)).symbol;
    const out = unit(centre, via);
    const edge = 1 / Math.hypot(out.x / (size.width / 2 + 5), out.y / (size.height / 2 + 5));
    const start = { x: centre.x + out.x * edge, y: centre.y + out.y * edge };
    const end = { x: mx, y: my };
    const into = unit(via, end);
    const colour = css(way === 'given' ? palette.given : palette.received);
    const stop = way === 'given' ? end : { x: end.x - into.x * HEAD * 0.8, y: end.y - into.y * HEAD * 0.8 };
    const opacity = strength(new Set(seen.supports.map(({ alter }) => alter)).size, 0.8);
    return [
        'g',
        { fill: 'none', 'stroke-width': 1.5, stroke: colour, opacity: svgNumber(opacity), 'stroke-linejoin': 'round' },
        ['path', { d: curve(start, via, stop), 'stroke-dasharray': way === 'given' ? '6 4' : null }],
        way === 'given' ? null : ['path', { d: head(end, into, true), fill: colour, stroke: 'none' }],
        way === 'received'
            ? null
            : ['path', {
                d: head(start, { x: -out.x, y: -out.y }, false), stroke: css(palette.given), 'stroke-width': 1.8,
                'stroke-linecap': 'round',
            }],
    ];
}

/** @type {(from: Point, to: Point) => Point} */
function unit(from, to) {
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}
