// The part of the picture that Cytoscape draws: the elements of all layers, updated by id.
import cytoscape from 'cytoscape';
import { graph as layers } from './layers/index.js';

/** @param {HTMLElement} container */
export function createGraph(container) {
    ownStyleSheet();
    const cy = /** @type {CytoscapeCore} */ (cytoscape({
        container, elements: [], style: [], layout: { name: 'preset' }, autoungrabify: true, autounselectify: true,
        boxSelectionEnabled: false, minZoom: 0.5, maxZoom: 6,
    }));

    /**
     * Sets the style rules of all layers; `calm` means no transitions.
     * @type {(scene: Scene, calm: boolean) => void}
     */
    function restyle(scene, calm) {
        const rules = layers.flatMap((layer) => layer.style(scene.palette, scene));
        const gentle = {
            'transition-property': 'opacity, width', 'transition-duration': calm ? 0 : 150,
            'transition-timing-function': 'ease-out',
        };
        // Cytoscape's types lack some of the values that a property may have.
        cy.style(
            /** @type {import('cytoscape').StylesheetJson} */ ([
                { selector: 'node, edge', style: { 'overlay-opacity': 0, 'z-index-compare': 'manual', ...gentle } },
                ...rules,
                {
                    selector: 'node[layer="symbols"].cursor',
                    style: { 'outline-color': `rgb(${scene.palette.focus})`, 'outline-width': 3, 'outline-offset': 3 },
                },
                // Lines return when all alters have arrived. They are computed for the final places: Cytoscape cannot
                // draw them on the way.
                { selector: 'edge.walking, edge.dragged', style: { display: 'none' } },
                { selector: '.dragged', style: { opacity: 0, 'transition-duration': 0 } },
                { selector: '.hidden', style: { display: 'none' } },
            ]),
        );
    }

    /**
     * Loads small drawings that were not shown before into Cytoscape's cache; returns nothing, or a promise. Otherwise
     * Cytoscape would first paint all symbols without them, and repaint all as each one arrives.
     * @type {(scene: Scene) => false | Promise<unknown>}
     */
    function fetchPictures(scene) {
        const known = (cy.renderer().imageCache ??= {});
        const addresses =
            /** @type {string[]} */ (layers.flatMap((layer) => layer.elements(scene))
                .flatMap(({ data: { icon, image } }) => [icon, image])
                .filter((address) => address?.startsWith('data:') && !known[address]));
        return addresses.length > 0 && Promise.all([...new Set(addresses)].map(async (address) => {
            /** @type {CachedImage} */
            const image = new Image();
            image.src = address;
            await image.decode().catch(() => { image.error = true; });
            known[address] = { image };
        }));
    }

    /**
     * Updates elements and returns those that have a new place.
     * @type {(scene: Scene) => MovedNode[]}
     */
    function redraw(scene) {
        const wanted = layers.flatMap((layer) => layer.elements(scene));
        wanted.sort((a, b) => Number('source' in a.data) - Number('source' in b.data)); // a line needs both its ends
        const ids = new Set(wanted.map(({ data }) => data.id));
        /** @type {MovedNode[]} */
        const moved = [];
        cy.batch(() => {
            cy.elements().filter((element) => !ids.has(element.id())).remove();
            for (const { data, position } of wanted) {
                const known = /** @type {CytoscapeElements} */ (cy.getElementById(data.id));
                if (known.empty()) {
                    cy.add({ data, position: position && { ...position } });
                } else {
                    // Cytoscape 3.33 caches the corners of rounded shapes by place and ignores changes of their size.
                    if (known.data('width') !== data.width || known.data('height') !== data.height) {
                        known.removeRscratch('drawCorners').removeRscratch('corners');
                    }
                    known.data(data);
                    if (position && far(known.position(), position)) moved.push([known, position]);
                }
            }
        });
        return moved;
    }

    /**
     * Gives every element its class names.
     * @type {(namesOf: (of: string[], layer: string) => string[]) => void}
     */
    function classify(namesOf) {
        cy.batch(() => cy.elements().forEach((element) => {
            const { of, layer } = element.data();
            element.classes(namesOf(of, layer));
        }));
    }

    return { cy, restyle, fetchPictures, redraw, classify };
}

// Adds an empty style element with the id that Cytoscape looks for. Otherwise Cytoscape would write a <style> of one
// rule into the page, which the page's security policy refuses. canvas.css contains the rule (position: relative).
export function ownStyleSheet() {
    const id = '__________cytoscape_stylesheet';
    if (document.getElementById(id)) return;
    const stand = document.createElement('meta');
    stand.id = id;
    document.head.append(stand);
}

/** @type {(a: Point, b: Point) => boolean} */
const far = (a, b) => Math.abs(a.x - b.x) > 0.01 || Math.abs(a.y - b.y) > 0.01;
