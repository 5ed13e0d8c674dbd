// The picture of a map: the drawn scene, its transition to the next one, and the highlighted alters.
import { egoName, translateAbout } from '../../model/ego.js';
import { counted } from '../../model/shared-parts.js';
import { needsDrawing } from '../shown-view.js';
import { frameFor } from '../layout/frame.js';
import { compositions } from './compositions.js';
import { classNames } from './highlighting.js';
import { masked } from './name-masking.js';
import { readPalette } from './palette.js';
import { painted, walk } from './render-complete.js';
import { watchSize, watchTheme } from './resize-observer.js';

const WALK = 420; // ms
/** The distance in px above which the lines of a moving alter are hidden on the way. */
const STEP = 12;
/** The time in ms after which a zoom counts as ended. */
const ZOOMED = 120;
/** The person's preference for reduced motion. */
export const CALM = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * @param {HTMLElement} element the place of the map
 * @param {Pick<Stage, 'stage' | 'backdrop' | 'graph'>} parts
 * @param {Translate} t
 * @param {ShownQuestions} ask
 * @param {PictureCallbacks} act
 */
export function createPicture(element, { stage, backdrop, graph }, t, ask, act) {
    const { cy } = graph;
    const composed = compositions(t);
    // Set by the first picture; functions that may be called earlier check for null.
    let scene = /** @type {Scene} */ (/** @type {unknown} */ (null));
    /** The view that is drawn; null before the first picture. @type {ShownView | null} */
    let drawn = null;
    let palette = readPalette(element);
    let runs = 0;
    let walking = false;
    /** @type {Set<string>} */
    let walkers = new Set(); // ids of moving alters, while the lines of all others stay
    let dropped = false;
    let writing = 0;

    const roomiest = () => frameFor(stage.clientWidth, stage.clientHeight, ask.view()?.round, ask.view()?.nameSize);

    /**
     * Draws a new picture: a `fresh` one appears at once; otherwise alters with a new place move there.
     * @type {(fresh: boolean) => Promise<void>}
     */
    async function draw(fresh) {
        const run = ++runs;
        element.dataset.settled = 'false';
        if (fresh) act.begin();
        const view = ask.view();
        drawn = view;
        const frame = roomiest();
        const zoom = fresh ? 1 : cy.zoom();
        scene = {
            ...masked(composed(view, frame), view.names, t, { zoom, shown: view.seen.alters }), frame, palette,
            seen: view.seen, hulls: view.hulls, t,
        };
        backdrop.draw(scene);
        graph.restyle(scene, CALM.matches);
        const fetching = graph.fetchPictures(scene);
        if (fetching) await fetching;
        if (run !== runs) return;
        const moved = graph.redraw(scene);
        element.dataset.namesAt = String(zoom);
        act.settle();
        stage.setAttribute('aria-label', label());
        const duration = fresh || CALM.matches || moved.length === 0 ? 0 : WALK;
        // After a drop the lines stay: only a few alters make room, and the dropped one should not seem to lose its
        // lines.
        walking = duration > 0 && !dropped;
        walkers = new Set(duration > 0 ? moved.filter(isFar).flatMap(([node]) => node.data('of')) : []);
        dropped = false;
        highlight();
        await walk(cy, moved, duration, () => run === runs);
        await painted();
        if (run !== runs) return;
        walking = false;
        walkers = new Set();
        highlight();
        element.dataset.drawn = '';
        element.dataset.settled = 'true';
        element.dispatchEvent(new CustomEvent('kithmap:settled', { bubbles: true }));
    }

    function label() {
        const { map, names } = ask.view();
        return names && names !== 'shown'
            ? counted(t, 'view-options.present.label', map, map.alters.length)
            : counted(translateAbout(egoName(map)), 'canvas.label', map, map.alters.length, { map: map.name });
    }

    /**
     * Draws the changes of the view since the last picture: another map at once, everything else unless the picture is
     * frozen.
     */
    function follow() {
        const view = ask.view();
        if (drawn?.map.id !== view.map.id) draw(true);
        else if (view.frozen) return;
        else if (needsDrawing(drawn, view)) draw(false);
        else if (drawn.seen !== view.seen || drawn.hulls !== view.hulls) showOthers();
        drawn = view;
    }

    /** Shows other alters, without moving any. */
    function showOthers() {
        const { seen, hulls } = ask.view();
        Object.assign(scene, { seen, hulls });
        write();
        backdrop.redraw(scene);
    }

    /** Writes the names that have room at this zoom; while alters are moving, once more when they have arrived. */
    function write() {
        const view = ask.view();
        const zoom = cy.zoom();
        Object.assign(
            scene,
            masked(composed(view, scene.frame), view.names, t, { zoom, shown: view.seen.alters }),
        );
        const moved = graph.redraw(scene);
        if (element.dataset.settled === 'true') {
            cy.batch(() => moved.forEach(([node, position]) => node.position(position)));
            element.dataset.namesAt = String(zoom);
        } else {
            clearTimeout(writing);
            writing = setTimeout(write, ZOOMED);
            element.dataset.namesAt = '0'; // no zoom
        }
        highlight();
    }

    function highlight() {
        const view = ask.view();
        const { map, highlighted, seen: { alters } } = view;
        graph.classify(
            classNames(view, {
                hovered: ask.hovered(), dragged: ask.dragged(), walking, walkers,
                isFocused: document.activeElement === stage,
            }),
        );
        backdrop.highlight(view);
        element.dataset.alters = String(alters.size);
        element.dataset.highlighted = String(
            highlighted ? map.alters.filter(({ id }) => highlighted.alters.has(id) && alters.has(id)).length : 0,
        );
    }

    /**
     * Handles a drop: the lines of the alter stay while others make room. Returns a function that draws the earlier
     * picture again, unless another one was drawn since.
     * @type {() => () => void}
     */
    function putDown() {
        const run = runs;
        dropped = true;
        return () => void (run === runs && draw(false));
    }

    cy.on('viewport', () => {
        backdrop.follow(cy.pan(), cy.zoom(), element.dataset.settled === 'true');
        clearTimeout(writing);
        const zoomed = cy.zoom() / Number(element.dataset.namesAt);
        if (scene && Math.abs(zoomed - 1) > 0.02) writing = setTimeout(write, ZOOMED);
    });
    const stops = [
        watchTheme(() => {
            palette = readPalette(element);
            if (scene) draw(false);
        }),
        watchSize(stage, () => {
            cy.resize();
            if (!ask.view() || stage.clientWidth === 0) return;
            const same = scene && JSON.stringify(roomiest()) === JSON.stringify(scene.frame);
            if (!same) draw(true);
            else act.settle();
        }),
    ];

    return {
        follow, highlight, putDown,
        scene: () => scene,
        isWalking: () => walking,
        /** Stops drawing: called when the elements have been removed. */
        destroy() {
            runs++;
            clearTimeout(writing);
            backdrop.destroy();
            stops.forEach((stop) => stop());
            for (const said of ['settled', 'drawn', 'alters', 'highlighted']) delete element.dataset[said];
        },
    };
}

/** @type {(moved: MovedNode) => boolean} */
const isFar = ([node, to]) => Math.hypot(node.position('x') - to.x, node.position('y') - to.y) > STEP;
