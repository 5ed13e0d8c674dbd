// The picture of many networks at once, or of any other nodes of an answer: plain dots and lines. Each ego is in the
// middle of their network; without egos, Cytoscape computes the layout.
import cytoscape from 'cytoscape';
import { linesToDraw } from '../../i18n/bidi.js';
import { ownStyleSheet } from '../../canvas/render/graph.js';
import { css, mix, readPalette } from '../../canvas/render/palette.js';
import { BETWEEN, boxesOf, overlap, placed } from './network-layout.js';
import { nodeName } from './values.js';

const FORCED = 400;
const NAME = 10; // px
const MAX_LENGTH = 18; // letters
const LEGIBLE = 7.5; // px: smaller names are not drawn
const OWN = 11; // px, the name of an ego among many
/** @type {Record<string, string>} */
const hues = {
    Person: 'living', Pet: 'leisure', Place: 'learning', Thing: 'financial', Group: 'work', Belief: 'spirituality',
    Domain: 'wellbeing',
};

/**
 * Creates the picture. The name under the pointer or the focus is shown even where the others are too small to read.
 * @type {(place: HTMLElement, options: {onChoose(id: string): void}) => NetworkView}
 */
export function createNetwork(place, { onChoose }) {
    ownStyleSheet();
    const cy = cytoscape({
        container: place, elements: [], style: [], autounselectify: true, boxSelectionEnabled: false, minZoom: 0.05,
        maxZoom: 4,
    });
    /** @type {AnswerGraph | null} */
    let shown = null;
    /** @type {string | null} */
    let pointed = null;
    let far = false;
    cy.on('tap', 'node', ({ target }) => onChoose(target.id()));
    cy.on('mouseover', 'node', ({ target }) => pointAt(target.id()));
    cy.on('mouseout', 'node', () => pointAt(null));
    cy.on('zoom', look);

    /** Adapts the names to the zoom. When zoomed out, only egos are named, each below the whole of its network. */
    function look() {
        if (far !== cy.zoom() * NAME < LEGIBLE) {
            far = !far;
            cy.nodes().toggleClass('far', far);
        }
        /** @type {CytoscapeElements} */ (cy.$('.pointed, .far[ego = 1]')).updateStyle();
    }

    /** @type {(id: string | null) => void} */
    function pointAt(id) {
        if (pointed !== id) {
            pointed = id;
            cy.batch(() => {
                cy.$('.pointed').removeClass('pointed');
                cy.getElementById(id ?? '').addClass('pointed');
            });
        }
    }

    /** @type {(graph: AnswerGraph) => void} */
    function draw({ nodes, ties }) {
        const palette = readPalette(place);
        const pen = new OffscreenCanvas(1, 1).getContext('2d');
        if (!pen) {
            return;
        }
        pen.font = `700 ${NAME}px ${palette.sans}`;
        const names = new Map([...nodes.values()].map((node) => [node.$node, linesToDraw(shortened(nodeName(node)))]));
        const widths = new Map([...names].map(([id, name]) => [id, Math.ceil(pen.measureText(name).width) + 2]));
        const lines = [...ties.values()].filter(({ from, to }) => nodes.has(from) && nodes.has(to));
        const at = placed(
            nodes, lines, (id) => widths.get(id) ?? 0,
            Math.max(0.6, place.clientWidth / Math.max(1, place.clientHeight)),
        );
        cy.elements().remove();
        cy.add([
            ...[...nodes.values()].map((node) => {
                const { side = 'bottom', room = 0, drop = 0, x = 0, y = 0 } = at?.get(node.$node) ?? {};
                return {
                    group: /** @type {const} */ ('nodes'), ...(at ? { position: { x, y } } : {}),
                    data: {
                        id: node.$node, name: names.get(node.$node), width: widths.get(node.$node),
                        ego: node.labels.includes('Ego') ? 1 : 0, hue: hueOf(node, palette), side, room, drop,
                    },
                };
            }),
            ...lines.map(({ $tie: id, type, from, to }) => ({
                group: /** @type {const} */ ('edges'),
                data: { id: `tie:${id}`, source: from, target: to, supports: type === 'SUPPORTS' ? 1 : 0 },
            })),
        ]);
        cy.style(rules(palette));
        cy.layout(
            at
                ? { name: 'preset' }
                : nodes.size <= FORCED
                ? { name: 'cose', animate: false, randomize: false }
                : { name: 'grid', spacingFactor: 2 },
        ).run();
        hideOverlappingNames(cy);
        cy.fit(undefined, 24);
        far = false;
        look();
    }

    return {
        update({ graph, highlighted, chosen }) {
            if (shown !== graph) {
                shown = graph;
                draw(graph);
            }
            cy.batch(() =>
                cy.elements().forEach((/** @type {import('cytoscape').SingularElementArgument} */ element) => {
                    const of = element.isEdge() ? [element.source().id(), element.target().id()] : [element.id()];
                    element.classes([
                        ...(highlighted && !of.every((id) => highlighted.has(id)) ? ['faint'] : []),
                        ...(highlighted && element.isNode() && highlighted.has(element.id()) ? ['highlighted'] : []),
                        ...(element.isNode() && chosen.has(element.id()) ? ['chosen'] : []),
                        ...(element.id() === pointed ? ['pointed'] : []),
                        ...(element.data('nameHidden') ? ['name-hidden'] : []),
                        ...(element.isNode() && far ? ['far'] : []),
                    ]);
                })
            );
        },
        pointAt,
        destroy: () => cy.destroy(),
    };
}

/**
 * Hides the names that would overlap others in Cytoscape's layout; they appear only under the pointer. Egos and alters
 * with most ties come first.
 * @type {(cy: import('cytoscape').Core) => void}
 */
function hideOverlappingNames(cy) {
    /** @type {Box[]} */
    const drawn = [];
    const dots = cy.nodes().map((node) => ({
        id: node.id(), dot: boxesOf({ ...node.position(), side: 'bottom' }, 0)[0],
    }));
    for (const node of cy.nodes().sort((a, b) => b.data('ego') - a.data('ego') || b.degree() - a.degree())) {
        const [, name] = boxesOf(
            { ...node.position(), side: node.data('side') }, node.data('width'), node.data('ego') ? 30 : 20,
        );
        const hidden = drawn.some((other) => overlap(name, other))
            || dots.some(({ id, dot }) => id !== node.id() && overlap(name, dot));
        node.data('nameHidden', hidden);
        if (!hidden) {
            drawn.push(name);
        }
    }
}

/** @type {(name: string) => string} */
const shortened = (name) => (name.length > MAX_LENGTH ? `${name.slice(0, MAX_LENGTH - 1)}…` : name);

/** @type {(node: NodeCell, palette: Palette) => string} */
const hueOf = ({ labels }, palette) => {
    const key = labels.map((label) => hues[label]).find(Boolean);
    return css(labels.includes('Ego') ? palette.you : mix(palette.hue(key ?? 'none'), palette.raised, 0.75));
};

/**
 * Returns a size that looks the same at every zoom.
 * @type {(px: number) => (node: import('cytoscape').NodeSingular) => number}
 */
const onScreen = (px) => (node) => Math.max(NAME, px / node.cy().zoom());

/**
 * The size of an ego's name, which has to fit below the ego's own network.
 * @type {(node: import('cytoscape').NodeSingular) => number}
 */
const ownSize = (node) =>
    Math.min(OWN / node.cy().zoom(), (NAME * node.data('room')) / node.data('width'), BETWEEN * 0.7);
/** @type {(node: import('cytoscape').NodeSingular) => string} */
const ownName = (node) => (ownSize(node) * node.cy().zoom() < LEGIBLE ? '' : node.data('name'));

/** @type {(palette: Palette) => import('cytoscape').StylesheetJson} */
const rules = (palette) => [
    {
        selector: 'node',
        style: {
            width: 20, height: 20, 'background-color': 'data(hue)', label: 'data(name)', 'font-size': NAME,
            'font-family': palette.sans, color: css(palette.ink), 'text-outline-color': css(palette.paper),
            'text-outline-width': 2, 'overlay-opacity': 0, 'border-width': 1.5, 'border-color': css(palette.strong),
        },
    },
    { selector: 'node[side = "top"]', style: { 'text-valign': 'top', 'text-margin-y': -3 } },
    { selector: 'node[side = "bottom"]', style: { 'text-valign': 'bottom', 'text-margin-y': 3 } },
    { selector: 'node[side = "left"]', style: { 'text-valign': 'center', 'text-halign': 'left', 'text-margin-x': -3 } },
    {
        selector: 'node[side = "right"]',
        style: { 'text-valign': 'center', 'text-halign': 'right', 'text-margin-x': 3 },
    },
    { selector: 'node[ego = 1]', style: { width: 30, height: 30, 'font-weight': 700 } },
    {
        selector: 'edge',
        style: { width: 1.4, 'line-color': css(palette.line), 'curve-style': 'haystack', 'overlay-opacity': 0 },
    },
    {
        selector: 'edge[supports = 1]',
        style: {
            'line-color': css(palette.received), 'curve-style': 'bezier', 'target-arrow-shape': 'triangle',
            'target-arrow-color': css(palette.received), 'arrow-scale': 0.8,
        },
    },
    { selector: '.name-hidden, .far', style: { label: '' } },
    {
        selector: '.far[ego = 1][room > 0]',
        style: {
            label: ownName, 'font-size': ownSize,
            'text-margin-y': (/** @type {import('cytoscape').NodeSingular} */ node) => node.data('drop') + 4,
        },
    },
    { selector: '.faint', style: { opacity: 0.22 } },
    {
        selector: 'node.highlighted',
        style: { 'underlay-color': css(palette.given), 'underlay-opacity': 0.3, 'underlay-padding': 8 },
    },
    { selector: 'node.chosen', style: { 'border-width': 4, 'border-color': css(palette.focus) } },
    {
        selector: 'node.pointed',
        style: {
            label: 'data(name)', 'font-size': onScreen(13), 'font-weight': 700, opacity: 1, 'z-index': 10,
            'text-background-color': css(palette.raised), 'text-background-opacity': 1,
            'text-background-padding': '3px', 'text-background-shape': 'roundrectangle', 'text-outline-width': 0,
            'border-width': 4,
        },
    },
];
