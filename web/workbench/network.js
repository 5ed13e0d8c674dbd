// Many networks at once, or whatever else an answer holds: plain dots and lines. Each ego stands among those they know; without egos, the library lays it out.
import cytoscape from 'cytoscape';
import { ownStyleSheet } from '../canvas/graph.js';
import { css, mix, readPalette } from '../canvas/palette.js';
import { nodeName } from './values.js';

const GAP = 70;
const FORCED = 400;
const hues = { Person: 'living', Pet: 'leisure', Place: 'learning', Thing: 'financial', Group: 'work', Belief: 'spirituality', Domain: 'wellbeing' };

/** @param onChoose(id) */
export function createNetwork(place, { onChoose }) {
    ownStyleSheet();
    const cy = cytoscape({ container: place, elements: [], style: [], autounselectify: true, boxSelectionEnabled: false, minZoom: 0.05, maxZoom: 4 });
    let shown = null;
    cy.on('tap', 'node', ({ target }) => onChoose(target.id()));

    function draw({ nodes, ties }) {
        const palette = readPalette(place);
        const lines = [...ties.values()].filter(({ from, to }) => nodes.has(from) && nodes.has(to));
        const at = placed(nodes, lines);
        cy.elements().remove();
        cy.add([
            ...[...nodes.values()].map((node) => ({ group: 'nodes', data: { id: node.$node, name: nodeName(node), ego: node.labels.includes('Ego') ? 1 : 0, hue: hueOf(node, palette) }, ...(at ? { position: at.get(node.$node) } : {}) })),
            ...lines.map(({ $tie: id, type, from, to }) => ({ group: 'edges', data: { id: `tie:${id}`, source: from, target: to, supports: type === 'SUPPORTS' ? 1 : 0 } })),
        ]);
        cy.style(rules(palette));
        cy.layout(at ? { name: 'preset' } : nodes.size <= FORCED ? { name: 'cose', animate: false, randomize: false } : { name: 'grid' }).run();
        cy.fit(undefined, 24);
    }

    return {
        update({ graph, lit, chosen }) {
            if (shown !== graph) {
                shown = graph;
                draw(graph);
            }
            cy.batch(() => cy.elements().forEach((element) => {
                const of = element.isNode() ? [element.id()] : [element.source().id(), element.target().id()];
                element.classes([
                    ...(lit && !of.every((id) => lit.has(id)) ? ['faint'] : []),
                    ...(lit && element.isNode() && lit.has(element.id()) ? ['lit'] : []),
                    ...(element.isNode() && chosen.has(element.id()) ? ['chosen'] : []),
                ]);
            }));
        },
        destroy: () => cy.destroy(),
    };
}

const hueOf = ({ labels }, palette) => {
    const key = labels.map((label) => hues[label]).find(Boolean);
    return css(labels.includes('Ego') ? palette.you : mix(palette.hue(key ?? 'none'), palette.raised, 0.75));
};

const rules = (palette) => [
    { selector: 'node', style: { width: 20, height: 20, 'background-color': 'data(hue)', label: 'data(name)', 'font-size': 10, 'font-family': palette.sans, color: css(palette.ink), 'text-valign': 'bottom', 'text-margin-y': 3,
        'text-outline-color': css(palette.paper), 'text-outline-width': 2, 'min-zoomed-font-size': 7, 'overlay-opacity': 0, 'border-width': 1.5, 'border-color': css(palette.strong) } },
    { selector: 'node[ego = 1]', style: { width: 30, height: 30, 'font-weight': 700 } },
    { selector: 'edge', style: { width: 1.4, 'line-color': css(palette.line), 'curve-style': 'haystack', 'overlay-opacity': 0 } },
    { selector: 'edge[supports = 1]', style: { 'line-color': css(palette.received), 'curve-style': 'bezier', 'target-arrow-shape': 'triangle', 'target-arrow-color': css(palette.received), 'arrow-scale': 0.8 } },
    { selector: '.faint', style: { opacity: 0.22 } },
    { selector: 'node.lit', style: { 'underlay-color': css(palette.given), 'underlay-opacity': 0.3, 'underlay-padding': 8 } },
    { selector: 'node.chosen', style: { 'border-width': 4, 'border-color': css(palette.focus) } },
];

/** Every ego in the middle of theirs, the circles side by side; null where there are none. */
function placed(nodes, lines) {
    const egos = [...nodes.values()].filter(({ labels }) => labels.includes('Ego')).map(({ $node: id }) => id);
    if (egos.length === 0) {
        return null;
    }
    const of = new Map();
    for (const { from, to } of lines) {
        const ego = egos.includes(from) ? from : egos.includes(to) ? to : null;
        if (ego) {
            of.set(ego === from ? to : from, ego);
        }
    }
    const groups = egos.map((ego) => [ego, [...nodes.keys()].filter((id) => of.get(id) === ego && !egos.includes(id))]);
    const rest = [...nodes.keys()].filter((id) => !of.has(id) && !egos.includes(id));
    const radius = Math.max(60, ...groups.map(([, some]) => (some.length * 34) / (2 * Math.PI)));
    const wide = Math.ceil(Math.sqrt(groups.length * 1.5));
    const step = 2 * radius + GAP;
    const at = new Map();
    groups.forEach(([ego, some], i) => {
        const [x, y] = [(i % wide) * step, Math.floor(i / wide) * step];
        at.set(ego, { x, y });
        some.forEach((id, j) => at.set(id, { x: x + radius * Math.sin((j / some.length) * 2 * Math.PI), y: y - radius * Math.cos((j / some.length) * 2 * Math.PI) }));
    });
    const below = Math.ceil(groups.length / wide) * step;
    rest.forEach((id, i) => at.set(id, { x: (i % (wide * 4)) * (step / 4), y: below + Math.floor(i / (wide * 4)) * 50 }));
    return at;
}
