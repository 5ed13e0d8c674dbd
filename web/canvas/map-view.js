// The map on the page: an SVG backdrop and a Cytoscape graph over it, one picture. It knows only the parts of the page it is given.
import { counted } from '../model/shared-parts.js';
import { createBackdrop } from './render/backdrop.js';
import { createCamera } from './render/camera.js';
import { emphasis } from './render/highlighting.js';
import { frameFor } from './layout/frame.js';
import { createGraph } from './render/graph.js';
import { createCarrying } from './input/dragging.js';
import { onRim, stepped, under } from './input/drop-target.js';
import { listenToArrows } from './input/keyboard.js';
import { listenToHands } from './input/pointer-input.js';
import { createOverlay } from './render/overlay.js';
import { masked } from './render/name-masking.js';
import { readPalette } from './render/palette.js';
import { compose } from './render/scene.js';
import { around, seen } from '../model/visibility.js';
import { painted, walk } from './render/render-complete.js';
import { watchSize, watchTheme } from './render/resize-observer.js';
import { createTying } from './input/tie-drawing.js';

const WALK = 420; // ms
/** The distance in px from which the lines of a moving alter are hidden on the way. */
const STEP = 12;
/** ms after which a zoom has ended. */
const ZOOMED = 120;
/** The parts of the view that need a new picture; all others only show and hide. @type {('sectors' | 'only' | 'sizeBy' | 'language')[]} */
const LOOKS = ['sectors', 'only', 'sizeBy', 'language'];
const CALM = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * @param {HTMLElement} element the place of the map; `data-settled` says when a picture is complete, `data-alters` and `data-lit` how many are
 *     shown and lit
 * @param {MapViewCallbacks} callbacks
 */
export function createMapView(element, { t, onSelect, onHover, onSector, onMove, onTie, onTieFrom, onTieCancelled }) {
    const { stage, said, backdrop, graph, overlay } = furnish(element);
    const { cy } = graph;
    // Both are there from the first update on; what may be called earlier checks that.
    let view = /** @type {ShownView} */ (/** @type {unknown} */ (null));
    let scene = /** @type {Scene} */ (/** @type {unknown} */ (null));
    let palette = readPalette(element);
    /** @type {string | null} */
    let hovered = null;
    let walking = false;
    /** @type {Set<string>} */
    let walkers = new Set(); // ids of those that are moving, while the lines of all others stay
    let runs = 0;
    let layouts = /** @type {{map: SupportMap, made: Map<string, Composition>}} */ ({}); // for no map
    let dropped = false;
    let leaving = 0;
    let writtenAt = 1; // the zoom at which names were chosen
    let writing = 0;
    /** @type {string | null} */
    let pointed = null; // the sector whose name the pointer is on

    const camera = createCamera(cy, stage, {
        scene: () => scene,
        about: () => /** @type {string[]} */ (view.circle ? [...view.circle] : view.selected ?? view.pointedAt ? [view.selected ?? view.pointedAt] : view.lit?.domains.size ? [] : [...(view.lit?.alters ?? [])]),
        closely: () => Boolean(view.circle),
        gently: () => !CALM.matches,
    });

    /** @type {(next: MapViewWish) => void} */
    function update(next) {
        const before = view;
        view = {
            ...next, lit: next.lit && next.lit.alters.size + next.lit.domains.size > 0 ? next.lit : null,
            seen: seen(next.map, next), circle: next.focus && next.map.alters.some(({ id }) => id === next.focus) ? around(next.map, next.focus) : null,
        };
        if (stage.clientWidth === 0) return;
        const other = before?.map.id !== view.map.id;
        if (!scene || /** @type {(keyof ShownView)[]} */ ([...LOOKS, 'names', 'round', 'nameSize']).some((look) => before[look] !== view[look]) || !sameMap(before.map, view.map)) draw(other);
        else if (before.seen !== view.seen || before.hulls !== view.hulls) showOthers();
        if (!before?.tying !== !view.tying || before?.tying?.from !== view.tying?.from) {
            tying.stop();
            if (view.tying) tying.begin(view.tying.from);
        }
        light();
        offerHandle();
        if (before && (before.selected !== view.selected || before.lit !== view.lit || before.focus !== view.focus || before.pointedAt !== view.pointedAt)) {
            if (before.focus !== view.focus) camera.letGo();
            camera.settle(true);
        }
    }

    /** Shows other alters; nobody moves. */
    function showOthers() {
        Object.assign(scene, { seen: view.seen, hulls: view.hulls });
        write();
        backdrop.redraw(scene);
    }

    /** Writes the names that have room at this zoom. */
    function write() {
        writtenAt = cy.zoom();
        Object.assign(scene, masked(composed(scene.frame), view.names, t, { zoom: writtenAt, shown: view.seen.alters }));
        graph.redraw(scene);
        light();
    }

    /**
     * A new picture: a `fresh` one appears at once; otherwise alters with a new place move there.
     * @type {(fresh: boolean) => Promise<void>}
     */
    async function draw(fresh) {
        const run = ++runs;
        element.dataset.settled = 'false';
        if (fresh) {
            hovered = null;
            camera.letGo();
            tying.stop();
        }
        const frame = roomiest();
        scene = { ...masked(composed(frame), view.names, t, { shown: view.seen.alters }), frame, palette, seen: view.seen, hulls: view.hulls, t };
        backdrop.draw(scene);
        graph.restyle(scene, CALM.matches);
        const fetching = graph.fetchPictures(scene);
        if (fetching) await fetching;
        if (run !== runs) return;
        const moved = graph.redraw(scene);
        writtenAt = 1;
        camera.settle(false);
        stage.setAttribute('aria-label', view.names && view.names !== 'shown'
            ? counted(t, 'seeing.present.label', view.map, view.map.alters.length) : counted(t, 'canvas.label', view.map, view.map.alters.length, { map: view.map.name }));
        const step = fresh || CALM.matches || moved.length === 0 ? 0 : WALK;
        // After a drop the lines stay: only a few alters give way, and the dropped one should not seem to lose their lines.
        walking = step > 0 && !dropped;
        walkers = new Set(step > 0 ? moved.filter(([node, to]) => Math.hypot(node.position('x') - to.x, node.position('y') - to.y) > STEP).flatMap(([node]) => node.data('of')) : []);
        dropped = false;
        light();
        await walk(cy, moved, step, () => run === runs);
        await painted();
        if (run !== runs) return;
        walking = false;
        walkers = new Set();
        light();
        element.dataset.drawn = '';
        element.dataset.settled = 'true';
        element.dispatchEvent(new CustomEvent('kithmap:settled', { bubbles: true }));
    }

    /**
     * The layout of the map as it is shown; earlier layouts are kept as long as the map is the same.
     * @type {(frame: Frame) => Composition}
     */
    function composed(frame) {
        const looks = /** @type {Looks} */ (/** @type {unknown} */ (Object.fromEntries(LOOKS.map((look) => [look, view[look]]))));
        const key = `${LOOKS.map((look) => view[look])} ${JSON.stringify(frame)}`;
        if (layouts.map !== view.map) layouts = { map: view.map, made: new Map() };
        if (!layouts.made.has(key)) layouts.made.set(key, compose(view.map, looks, frame, t));
        return /** @type {Composition} */ (layouts.made.get(key));
    }

    function light() {
        const { alters } = view.seen;
        const namesOf = emphasis(view.map.alters, { ...view, hovered: hovered ?? view.pointedAt });
        graph.classify((of, layer) => {
            const tie = layer === 'ties';
            if (of.some((id) => !alters.has(id))) return ['hidden'];
            if (/** @type {(string | null)[]} */ (of).includes(carrying.id)) return ['carried'];
            if (layer === 'ego') return [];
            if ((tie || layer === 'support') && (walking || of.some((id) => walkers.has(id)))) return ['walking'];
            const cursor = layer === 'symbols' && of[0] === hovered && document.activeElement === stage;
            return cursor ? [...namesOf(of, { tie }), 'cursor'] : namesOf(of, { tie });
        });
        backdrop.light(view);
        /** @type {Record<string, string | number>} */ (element.dataset).alters = alters.size;
        /** @type {Record<string, string | number>} */ (element.dataset).lit = view.lit ? view.map.alters.filter(({ id }) => /** @type {Lit} */ (view.lit).alters.has(id) && alters.has(id)).length : 0;
    }

    /** @type {(id: string | null) => void} */
    function hover(id) {
        if (hovered === id || carrying.id !== null || tying.dragged) return;
        hovered = id;
        stage.classList.toggle('pointing', id !== null);
        onHover?.(id);
        light();
        offerHandle();
    }

    /** The handle for drawing a line stays for a moment, so that the pointer can reach it. */
    function offerHandle() {
        clearTimeout(leaving);
        const whose = () => (onTie && !view.still && !view.fixed && !view.tying && carrying.id === null && !walking ? hovered ?? view.selected : null);
        if (whose() !== null || view.tying || carrying.id !== null) tying.offer(whose());
        else leaving = setTimeout(() => tying.offer(whose()), 260);
    }

    /**
     * The alter at a point of the map.
     * @type {(point: Point, slack: number) => FoundAlter | null}
     */
    function find(point, slack) {
        const id = scene && !walking ? under(scene.layout, scene.at, point, slack, view.seen.alters) : null;
        return id === null ? null : { id, .../** @type {Point} */ (scene.at.get(id)) };
    }

    const carrying = createCarrying(stage, cy, overlay, {
        scene: () => scene,
        words(ring, before) {
            if (ring === null) return t('seeing.held.back');
            /** @type {(step: number) => string} */
            const name = (step) => t(`closeness.${step || 'none'}`);
            return ring === before ? name(ring) : t('seeing.held.to', { ring: name(ring), before: name(before) });
        },
        changed() {
            light();
            offerHandle();
        },
        dropped(id, placed, where) {
            const run = runs;
            dropped = true;
            const moved = /** @type {NonNullable<typeof onMove>} */ (onMove)(id, changeOf(placed, where));
            // Where the page does not accept the move, they go back to where they were.
            Promise.resolve(moved).catch(() => {}).then(() => setTimeout(() => run === runs && draw(false), 60));
        },
    });

    /**
     * The fields that the new place changes. A guest in another sector has no place of their own in it.
     * @type {(placed: PlacedAlter, where: {closeness: number, along: number, across: number}) => DroppedAt}
     */
    function changeOf({ closeness, guest }, where) {
        const change = where.closeness === closeness ? {} : { closeness: where.closeness || null };
        return guest ? change : { ...change, place: { view: view.sectors, along: where.along, across: where.across } };
    }

    const roomiest = () => frameFor(stage.clientWidth, stage.clientHeight, view?.round, view?.nameSize);

    const tying = createTying(stage, cy, overlay, {
        scene: () => scene, find,
        words: (a, b) => t('seeing.tie', { a: /** @type {ComposedAlter} */ (scene.alter.get(a)).name, b: /** @type {ComposedAlter} */ (scene.alter.get(b)).name }),
    }, { tie: (a, b) => /** @type {NonNullable<typeof onTie>} */ (onTie)(a, b), over: (id) => onTieFrom?.(id), stop: () => onTieCancelled?.() });

    cy.on('viewport', () => {
        backdrop.follow(cy.pan(), cy.zoom(), element.dataset.settled === 'true');
        overlay.follow(cy.pan(), cy.zoom());
        clearTimeout(writing);
        if (scene && Math.abs(cy.zoom() / writtenAt - 1) > 0.02) writing = setTimeout(write, ZOOMED);
        tying.follow();
    });
    cy.on('mouseover', 'node', ({ target }) => hover(target.data('of')[0] ?? null));
    cy.on('mouseout', 'node', () => hover(null));
    // The names on the rim are pressed like buttons; the View panel does the same from the keyboard.
    /** @type {(position: Point) => string | null} */
    const sectorAt = (position) => (scene && onSector && !view.tying && !view.still ? onRim(scene, position) : null);
    cy.on('mousemove', ({ target, position }) => {
        const key = target === cy && carrying.id === null ? sectorAt(position) : null;
        if (key === pointed) return;
        pointed = key;
        stage.classList.toggle('pointing', key !== null || hovered !== null);
        backdrop.point(key);
    });
    cy.on('tap', ({ target, position }) => {
        const sector = target === cy ? sectorAt(position) : null;
        if (sector !== null) {
            /** @type {NonNullable<typeof onSector>} */ (onSector)(sector);
            return;
        }
        const id = target === cy ? null : target.data('of')?.[0] ?? null;
        if (view.tying) tying.press(id);
        else onSelect(id);
    });

    /** @type {(id: string) => string} */
    const saidOf = (id) => /** @type {ComposedAlter} */ (scene.alter.get(id)).said ?? /** @type {ComposedAlter} */ (scene.alter.get(id)).name;
    const cursor = () => hovered ?? view?.selected ?? null;

    /**
     * Moves an alter by keyboard as dragging would: one ring nearer or further, a little along the ring.
     * @type {(way: [number, number]) => void}
     */
    function shift(way) {
        const placed = scene?.layout.alters.find(({ id }) => id === cursor());
        if (!placed || !onMove || view.still || view.fixed || view.tying) return;
        const change = stepped(scene.layout, placed, way);
        if (change) onMove(placed.id, changeOf(placed, change), true);
    }
    const visible = () => [...(scene?.at ?? [])].filter(([id]) => view.seen.alters.has(id));
    const undo = [
        listenToArrows(stage, {
            from: () => scene?.at.get(/** @type {string} */ (cursor())) ?? { x: 0, y: 0 },
            places: () => visible().filter(([id]) => id !== cursor()),
            go(id) {
                hover(id);
                said.textContent = saidOf(id);
                camera.focusOn(id);
            },
            choose: () => cursor() && (view.tying ? tying.press(cursor()) : onSelect(cursor())),
            leave() {
                if (view.tying) {
                    tying.press(null);
                    return;
                }
                hover(null);
                onSelect(null);
            },
            shift,
            zoomBy: camera.zoomBy, fit: camera.fit,
        }),
        listenToHands(stage, cy, { ...carrying, find: (point, slack) => (onMove && !view?.tying && !view?.still && !view?.fixed ? find(point, slack) : null) }),
        watchTheme(() => {
            palette = readPalette(element);
            if (scene) draw(false);
        }),
        watchSize(stage, () => {
            cy.resize();
            if (!view || stage.clientWidth === 0) return;
            const frame = roomiest();
            const same = scene && JSON.stringify(frame) === JSON.stringify(scene.frame);
            if (!same) draw(true);
            else camera.settle(false);
        }),
    ];
    stage.addEventListener('blur', () => hover(null));

    return {
        /**
         * What is drawn now, for exporting a picture of it.
         * @type {() => DrawnScene}
         */
        scene: () => ({ ...scene, view }),
        update, fit: camera.fit, zoomBy: camera.zoomBy, focusOn: camera.focusOn,
        destroy() {
            runs++;
            clearTimeout(leaving);
            clearTimeout(writing);
            tying.destroy();
            backdrop.destroy();
            undo.forEach((stop) => stop());
            cy.destroy();
            element.replaceChildren();
            ['settled', 'drawn', 'alters', 'lit'].forEach((said) => delete element.dataset[said]);
        },
    };
}

/** @param {HTMLElement} element */
function furnish(element) {
    const stage = document.createElement('div');
    stage.className = 'canvas-stage';
    stage.tabIndex = 0;
    stage.setAttribute('role', 'img');
    const said = document.createElement('p');
    said.className = 'canvas-said';
    said.setAttribute('aria-live', 'polite');
    element.replaceChildren(stage, said);
    const backdrop = createBackdrop(stage);
    const container = document.createElement('div');
    container.className = 'canvas-graph';
    stage.append(container);
    const overlay = createOverlay(stage);
    return { stage, said, backdrop, graph: createGraph(container), overlay };
}

/**
 * A map that the server has only acknowledged is a new object with the same content.
 * @type {(a: SupportMap, b: SupportMap) => boolean}
 */
function sameMap(a, b) {
    if (a === b) return true;
    /** @type {(map: SupportMap) => string} */
    const drawn = ({ id, name, alters, ties, supports }) => JSON.stringify([id, name, alters, ties, supports]);
    return drawn(a) === drawn(b);
}
