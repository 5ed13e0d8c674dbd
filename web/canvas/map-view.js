// The map on the page: an SVG backdrop and a Cytoscape graph over it, one picture. Knows nothing of the page but what it is given.
import { createBackdrop } from './backdrop.js';
import { emphasis } from './emphasis.js';
import { closeUp, fittingZoom, frameFor } from './frame.js';
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
    let touched = false; // the person moved or zoomed: their view is theirs
    let walking = false;
    let runs = 0;
    let layouts = {};
    let room = {};

    function update(next) {
        const before = view;
        view = { ...next, lit: next.lit && next.lit.alters.size + next.lit.domains.size > 0 ? next.lit : null };
        if (stage.clientWidth === 0) return;
        const other = before?.map.id !== view.map.id;
        if (!scene || before.map !== view.map || before.sectors !== view.sectors) draw(other);
        else if (before.hidden !== view.hidden) graph.redraw(Object.assign(scene, { hidden: view.hidden }));
        light();
        if (!touched && before && (before.selected !== view.selected || before.lit !== view.lit)) look(aim());
    }

    /** A new picture: `fresh` ones are simply there; in others, whoever stands elsewhere walks over. */
    async function draw(fresh) {
        const run = ++runs;
        element.dataset.settled = 'false';
        if (fresh) [touched, hovered] = [false, null];
        const frame = roomiest();
        scene = { ...composed(frame), frame, palette, hidden: view.hidden, t };
        backdrop.draw(scene);
        graph.restyle(scene, CALM.matches);
        const moved = graph.redraw(scene);
        if (!touched) look(aim(), false);
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

    const whole = () => {
        const [width, height] = [stage.clientWidth, stage.clientHeight];
        return { zoom: fittingZoom(width, height, scene), pan: { x: width / 2, y: height / 2 } };
    };

    /** The whole map; where that would be too small to read (a sheet covers most of a phone), those it is about now. */
    function aim() {
        const all = whole();
        const ids = view.selected ? [view.selected] : view.lit?.domains.size ? [] : [...(view.lit?.alters ?? [])];
        const about = ids.map((id) => scene.at.get(id)).filter(Boolean);
        return all.zoom > 0.8 || about.length === 0 ? all : closeUp(about, stage.clientWidth, stage.clientHeight, all.zoom);
    }

    /** A sheet that slides over the map zooms it, but must not rearrange it: height counts only when it grows. */
    function roomiest() {
        const [width, height] = [stage.clientWidth, stage.clientHeight];
        room = { width, height: room.width === width ? Math.max(room.height, height) : height };
        return frameFor(room.width, room.height);
    }

    function look(target, gently = true) {
        cy.stop();
        if (Math.abs(target.zoom / cy.zoom() - 1) + Math.abs(target.pan.x - cy.pan().x) + Math.abs(target.pan.y - cy.pan().y) < 0.01) return;
        if (gently && !CALM.matches) cy.animate(target, { duration: 260, easing: 'ease-out-cubic' });
        else cy.viewport(target);
    }

    function zoomBy(factor) {
        touched = true;
        const zoom = Math.min(cy.maxZoom(), Math.max(cy.minZoom(), cy.zoom() * factor));
        const [x, y] = [stage.clientWidth / 2, stage.clientHeight / 2];
        const by = zoom / cy.zoom();
        look({ zoom, pan: { x: x - (x - cy.pan().x) * by, y: y - (y - cy.pan().y) * by } });
    }

    function fit() {
        touched = false;
        if (scene) look(whole());
    }

    /** Brings somebody into view, moving no more than needed. */
    function focusOn(id) {
        const place = scene?.at.get(id);
        if (!place) return;
        const zoom = Math.max(cy.zoom(), whole().zoom);
        const [x, y] = [place.x * zoom + cy.pan().x, place.y * zoom + cy.pan().y];
        const margin = 70;
        if (x > margin && y > margin && x < stage.clientWidth - margin && y < stage.clientHeight - margin) return;
        touched = true;
        look({ zoom, pan: { x: stage.clientWidth / 2 - place.x * zoom, y: stage.clientHeight / 2 - place.y * zoom } });
    }

    const follow = () => backdrop.follow(cy.pan(), cy.zoom());
    cy.on('viewport', follow);
    cy.on('scrollzoom pinchzoom dragpan', () => { touched = true; });
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
                focusOn(id);
            },
            choose: () => cursor() && onSelect(cursor()),
            leave: () => { hover(null); onSelect(null); },
            zoomBy, fit,
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
            else if (!touched) look(aim(), false);
        }),
    ];
    stage.addEventListener('blur', () => hover(null));

    return {
        update, fit, zoomBy, focusOn,
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
