// The part of the picture behind the graph: an SVG that moves and zooms with the graph.
import { behind } from './layers/index.js';
import { svg } from './svg.js';

/** ms without movement after which the picture is redrawn. */
const RESTS = 140;

let made = 0;

/** @param {Element} parent */
export function createBackdrop(parent) {
    const prefix = `kithmap${(made += 1)}-`;
    const world = svg('g');
    const root = svg('svg', { class: 'canvas-backdrop', 'aria-hidden': 'true', focusable: 'false' }, world);
    parent.append(root);
    /** @type {{layer: BackdropLayer, element: SVGElement}[]} */
    let drawn = [];
    let drafted = { x: 0, y: 0, zoom: 1 };
    let followed = -Infinity;
    let resting = 0;

    /** @type {(x: number, y: number, zoom: number) => void} */
    function draft(x, y, zoom) {
        drafted = { x, y, zoom };
        root.style.transform = '';
        world.setAttribute('transform', `translate(${x} ${y}) scale(${zoom})`);
    }

    return {
        /**
         * Redraws everything; it fades in (canvas.css) while alters move to their places.
         * @type {(scene: Scene) => void}
         */
        draw(scene) {
            drawn = behind.map((layer) => ({ layer, element: owned(layer.draw(scene), prefix) }));
            world.replaceChildren(...drawn.map(({ element }) => element));
        },
        /**
         * Redraws the layers that show what is highlighted.
         * @type {(scene: Scene) => void}
         */
        redraw(scene) {
            for (const part of drawn.filter(({ layer }) => layer.name === 'hulls')) {
                const element = part.layer.draw(scene);
                part.element.replaceWith(element);
                part.element = element;
            }
        },
        /**
         * Marks the sector whose name is pointed at.
         * @type {(key: string | null) => void}
         */
        point(key) {
            for (const part of /** @type {NodeListOf<SVGElement>} */ (world.querySelectorAll('.rim [data-sector]'))) {
                part.classList.toggle('pointed', part.dataset.sector === key);
            }
        },
        /** @type {(view: ShownView) => void} */
        highlight(view) {
            for (const { layer, element } of drawn) layer.highlight?.(element, view);
        },
        /**
         * Follows the graph: while it moves (`quick`), the existing picture is moved with it; when it stops, the
         * picture is redrawn.
         * @type {(pan: Point, zoom: number, quick: boolean) => void}
         */
        follow({ x, y }, zoom, quick) {
            clearTimeout(resting);
            const last = followed;
            followed = performance.now();
            if (!quick || followed - last > RESTS) {
                draft(x, y, zoom);
                return;
            }
            const by = zoom / drafted.zoom;
            root.style.transform = `translate(${x - drafted.x * by}px, ${y - drafted.y * by}px) scale(${by})`;
            resting = setTimeout(() => draft(x, y, zoom), RESTS);
        },
        destroy: () => clearTimeout(resting),
    };
}

/**
 * Gives the ids of a drawing a prefix, because two pictures may be on one page.
 * @type {(element: SVGElement, prefix: string) => SVGElement}
 */
function owned(element, prefix) {
    for (const part of [element, ...element.querySelectorAll('*')]) {
        for (const name of ['id', 'href', 'fill', 'mask']) {
            const value = part.getAttribute(name);
            if (value?.includes('kithmap-')) part.setAttribute(name, value.replace('kithmap-', prefix));
        }
    }
    return element;
}
