// The map on the page: an SVG backdrop and a Cytoscape graph over it, one picture. Knows nothing of the page but what it is given.
import { createBackdrop } from './backdrop.js';
import { createCamera } from './camera.js';
import { emphasis } from './emphasis.js';
import { frameFor } from './frame.js';
import { createGraph } from './graph.js';
import { listenToArrows } from './keyboard.js';
import { readPalette } from './palette.js';
import { compose, hiddenAlters } from './scene.js';
import { pictures, walk } from './settling.js';
import { watchSize, watchTheme } from './surroundings.js';

const WALK = 420; // ms
const CALM = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * @param element the place of the map; `data-settled` says when a picture is complete, `data-alters` and `data-lit` how many are shown and lit
 * @param callbacks {t, onSelect(id|null), onOpen?(id), onHover?(id|null)}
 */
export function createMapView(element, { t, onSelect, onOpen, onHover }) {
    const { stage, said, backdrop, graph } = furnish(element);
    const { cy } = graph;
    let view = null;
    let scene = null;
    let palette = readPalette(element);
    let hovered = null;
    let walking = false;
    let runs = 0;
    let layouts = {};
    let room = {};

    const camera = createCamera(cy, stage, {
        scene: () => scene,
        about: () => (view.selected ? [view.selected] : view.lit?.domains.size ? [] : [...(view.lit?.alters ?? [])]),
        gently: () => !CALM.matches,
    });

    function update(next) {
        const before = view;
        view = { ...next, lit: next.lit && next.lit.alters.size + next.lit.domains.size > 0 ? next.lit : null };
        if (stage.clientWidth === 0) return;
        const other = before?.map.id !== view.map.id;
        if (!scene || before.map !== view.map || before.sectors !== view.sectors) draw(other);
        else if (before.hidden !== view.hidden) graph.redraw(Object.assign(scene, { hidden: view.hidden }));
        light();
        if (before && (before.selected !== view.selected || before.lit !== view.lit)) camera.settle(true);
    }

    /** A new picture: `fresh` ones are simply there; in others, whoever stands elsewhere walks over. */
    async function draw(fresh) {
        const run = ++runs;
        element.dataset.settled = 'false';
        if (fresh) {
            hovered = null;
            camera.letGo();
        }
        const frame = roomiest();
        scene = { ...composed(frame), frame, palette, hidden: view.hidden, t };
        backdrop.draw(scene);
        graph.restyle(scene, CALM.matches);
        const moved = graph.redraw(scene);
        camera.settle(false);
        stage.setAttribute('aria-label', t('canvas.label', { map: view.map.name, n: view.map.alters.length }));
        const step = fresh || CALM.matches || moved.length === 0 ? 0 : WALK;
        walking = step > 0;
        light();
        await Promise.all([walk(cy, moved, step, () => run === runs), pictures(cy)]);
        if (run !== runs) return;
        walking = false;
        light();
        element.dataset.drawn = '';
        element.dataset.settled = 'true';
        element.dispatchEvent(new CustomEvent('kithmap:settled', { bubbles: true }));
    }

    /** The layout of the map as it is shown; those made before are kept as long as the map is the same. */
    function composed(frame) {
        const key = `${view.sectors} ${frame.reach} ${frame.stretch} ${frame.rimFont}`;
        if (layouts.map !== view.map) layouts = { map: view.map, made: new Map() };
        if (!layouts.made.has(key)) layouts.made.set(key, compose(view.map, view.sectors, frame, t));
        return layouts.made.get(key);
    }

    function light() {
        const away = hiddenAlters(view.map, view.hidden);
        const namesOf = emphasis(view.map.alters, { ...view, hovered });
        graph.classify((of, layer) => {
            const tie = layer === 'ties';
            if (of.some((id) => away.has(id)) || (tie && view.hidden.has('ties'))) return ['hidden'];
            if (layer === 'ego') return [];
            if (walking && (tie || layer === 'support')) return ['walking'];
            const cursor = layer === 'symbols' && of[0] === hovered && document.activeElement === stage;
            return cursor ? [...namesOf(of, { tie }), 'cursor'] : namesOf(of, { tie });
        });
        backdrop.light(view);
        element.dataset.alters = view.map.alters.length - away.size;
        element.dataset.lit = view.lit ? view.map.alters.filter(({ id }) => view.lit.alters.has(id) && !away.has(id)).length : 0;
    }

    function hover(id) {
        if (hovered === id) return;
        hovered = id;
        stage.classList.toggle('pointing', id !== null);
        onHover?.(id);
        light();
    }

    /** A sheet that slides over the map zooms it, but must not rearrange it: height counts only when it grows. */
    function roomiest() {
        const [width, height] = [stage.clientWidth, stage.clientHeight];
        room = { width, height: room.width === width ? Math.max(room.height, height) : height };
        return frameFor(room.width, room.height);
    }

    cy.on('viewport', () => backdrop.follow(cy.pan(), cy.zoom()));
    cy.on('mouseover', 'node', ({ target }) => hover(target.data('of')[0] ?? null));
    cy.on('mouseout', 'node', () => hover(null));
    cy.on('tap', ({ target }) => onSelect(target === cy ? null : target.data('of')?.[0] ?? null));
    cy.on('dbltap', 'node', ({ target }) => onOpen?.(target.data('of')[0]));

    const cursor = () => hovered ?? view?.selected ?? null;
    const visible = () => [...(scene?.at ?? [])].filter(([id]) => !hiddenAlters(view.map, view.hidden).has(id));
    const undo = [
        listenToArrows(stage, {
            from: () => scene?.at.get(cursor()) ?? { x: 0, y: 0 },
            places: () => visible().filter(([id]) => id !== cursor()),
            go(id) {
                hover(id);
                said.textContent = scene.alter.get(id).name;
                camera.focusOn(id);
            },
            choose: () => cursor() && onSelect(cursor()),
            leave: () => { hover(null); onSelect(null); },
            zoomBy: camera.zoomBy, fit: camera.fit,
        }),
        watchTheme(() => {
            palette = readPalette(element);
            if (scene) draw(false);
        }),
        watchSize(stage, () => {
            cy.resize();
            if (!view || stage.clientWidth === 0) return;
            const frame = roomiest();
            const same = scene && frame.reach === scene.frame?.reach && frame.stretch === scene.frame?.stretch;
            if (!same) draw(true);
            else camera.settle(false);
        }),
    ];
    stage.addEventListener('blur', () => hover(null));

    return {
        update, fit: camera.fit, zoomBy: camera.zoomBy, focusOn: camera.focusOn,
        destroy() {
            runs++;
            undo.forEach((stop) => stop());
            cy.destroy();
            element.replaceChildren();
        },
    };
}

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
    return { stage, said, backdrop, graph: createGraph(container) };
}
