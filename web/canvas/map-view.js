// The map on the page: an SVG backdrop and a Cytoscape graph over it, shown as one picture. It depends only on the
// parts of the page that it is given.
import { listenToCursor } from './input/cursor.js';
import { createDragging } from './input/dragging.js';
import { changeOf, under } from './input/drop-target.js';
import { attachDrag, slackOf } from './input/drag-input.js';
import { createHoverTap } from './input/hover-tap-input.js';
import { attachLasso } from './input/lasso.js';
import { attachPen } from './input/pen.js';
import { createTying } from './input/tie-drawing.js';
import { createCamera } from './render/camera.js';
import { drawing } from './render/layers/drawing.js';
import { CALM, createPicture } from './render/picture.js';
import { createStage } from './render/stage.js';
import { shownView } from './shown-view.js';

/**
 * @param {HTMLElement} element the place of the map; `data-settled` says when a picture is complete, `data-alters` and
 *     `data-highlighted` how many are shown and highlighted
 * @param {MapViewCallbacks} callbacks
 */
export function createMapView(
    element,
    { t, onSelect, onHover, onSector, onMove, onTie, onTieFrom, onTieCancelled, onChoose, onEnclose, onStroke },
) {
    const { stage, said, backdrop, graph, overlay } = createStage(element);
    const { cy } = graph;
    // Set by the first update; functions that may be called earlier check for null.
    let view = /** @type {ShownView} */ (/** @type {unknown} */ (null));
    /** @type {(id: string) => ComposedAlter} */
    const alter = (id) => /** @type {ComposedAlter} */ (picture.scene().alter.get(id));
    const shown = {
        view: () => view, scene: () => picture.scene(), hovered: () => hoverTap.hovered(), dragged: () => dragging.ids,
    };

    const picture = createPicture(element, { stage, backdrop, graph }, t, shown, {
        begin() {
            hoverTap.forget();
            camera.release();
            tying.stop();
        },
        settle() {
            camera.settle(false);
            keepDrawing();
        },
    });
    const camera = createCamera(cy, stage, {
        scene: shown.scene, about: () => about(view), closely: () => Boolean(view.circle), still: () => view.frozen,
        gently: () => !CALM.matches,
    });

    const dragging = createDragging(stage, cy, overlay, {
        scene: shown.scene,
        words(ring, before) {
            if (ring === null) return t('view-options.held.back');
            /** @type {(step: number) => string} */
            const name = (step) => t(`closeness.${step || 'none'}`);
            return ring === before ? name(ring) : t('view-options.held.to', { ring: name(ring), before: name(before) });
        },
        changed() {
            picture.highlight();
            hoverTap.offerHandle();
        },
        together: (id) => (view.choosing?.has(id)
            ? [...view.choosing].filter((one) => view.seen.alters.has(one) && picture.scene().at.has(one))
            : [id]),
        dropped(all) {
            const drawBack = picture.putDown();
            // If the page does not accept the move, the alters return to their earlier places.
            Promise.resolve(
                onMove?.(
                    all.map(({ placed, where }) => ({ id: placed.id, to: changeOf(placed, where, view.sectors) })),
                ),
            ).catch(() => {}).then(() => setTimeout(drawBack, 60));
        },
    });
    const tying = createTying(stage, cy, overlay, {
        scene: shown.scene, find,
        words: (a, b) => t('view-options.tie', { a: alter(a).name, b: alter(b).name }),
    }, { tie: (a, b) => onTie?.(a, b), over: (id) => onTieFrom?.(id), stop: () => onTieCancelled?.() });
    const hoverTap = createHoverTap(stage, cy, {
        ...shown, tying: () => tying, isWalking: picture.isWalking, mayTie: Boolean(onTie),
    }, {
        press, openSector: onSector,
        choose: (id) => (mayChoose() ? onChoose?.(id) : press(id)),
        hovered(id) {
            onHover?.(id);
            picture.highlight();
        },
        pointAtSector: backdrop.point,
    });
    cy.on('viewport', () => {
        overlay.follow(cy.pan(), cy.zoom());
        tying.follow();
    });
    const stops = [
        listenToCursor(stage, shown, {
            go(id) {
                hoverTap.hover(id);
                said.textContent = words(id);
                camera.focusOn(id);
            },
            press,
            leave() {
                if (view.tying) {
                    tying.press(null);
                } else {
                    hoverTap.hover(null);
                    onSelect(null);
                }
            },
            move: onMove, zoomBy: camera.zoomBy, fit: camera.fit,
        }),
        attachLasso(stage, cy, overlay, {
            mayBegin, places: () => [...picture.scene().at].filter(([id]) => view.seen.alters.has(id)),
        }, { enclose: (ids) => onEnclose?.(ids) }),
        attachPen(stage, cy, overlay, {
            pen: () => (onStroke && view ? view.pen : null), frame: () => picture.scene().layout,
        }, { draw: (stroke) => onStroke?.(stroke) }),
        attachDrag(stage, cy, { ...dragging, find: (point, slack) => findMovable(point, slack) }),
    ];

    /**
     * The alter at a point of the map.
     * @type {(point: Point, slack: number) => FoundAlter | null}
     */
    function find(point, slack) {
        const scene = picture.scene();
        const id = scene && !picture.isWalking() ? under(scene.layout, scene.at, point, slack, view.seen.alters) : null;
        return id === null ? null : { id, .../** @type {Point} */ (scene.at.get(id)) };
    }

    /**
     * The alter at a point that can be dragged; while several are being selected, only a selected one.
     * @type {(point: Point, slack: number) => FoundAlter | null}
     */
    function findMovable(point, slack) {
        const found = onMove && mayChoose() ? find(point, slack) : null;
        return found && view.choosing && !view.choosing.has(found.id) ? null : found;
    }

    /**
     * The text for an alter at the cursor.
     * @type {(id: string) => string}
     */
    function words(id) {
        const { name, said: about = name } = alter(id);
        if (view.choosing?.has(id)) return t('choosing.chosen', { name });
        return view.drawing?.marks.some((mark) => mark.alter === id)
            ? t('drawing.said.marked', { name: about })
            : about;
    }

    /** Keeps what was drawn, without the rings around alters that are hidden. */
    function keepDrawing() {
        overlay.keep(drawing(view.drawing, { ...picture.scene(), seen: view.seen }));
    }

    /** Tells whether the map may be changed now, and no tie is being drawn. */
    function mayChoose() {
        return Boolean(view && !view.tying && !view.pen && !view.still && !view.fixed);
    }

    /**
     * Tells whether a press begins a line around several alters: beside the selected ones while alters are being
     * selected, and always with Shift and the mouse.
     * @type {(event: PointerEvent, point: Point) => boolean}
     */
    function mayBegin(event, point) {
        if (!onEnclose || !mayChoose() || picture.isWalking()) return false;
        if (event.shiftKey && event.pointerType === 'mouse') return true;
        return Boolean(view.choosing) && findMovable(point, slackOf(event) / cy.zoom()) === null;
    }

    /**
     * Handles a press on an alter, or beside all of them (null).
     * @type {(id: string | null) => void}
     */
    function press(id) {
        if (view.tying) tying.press(id);
        else if (view.pen) return;
        else if (view.choosing) void (id !== null && onChoose?.(id));
        else onSelect(id);
    }

    /** @type {(next: MapViewOptions) => void} */
    function update(next) {
        const before = view;
        view = shownView(next);
        if (stage.clientWidth === 0) return;
        picture.follow();
        if (before?.drawing !== view.drawing || before?.seen !== view.seen) keepDrawing();
        stage.classList.toggle('canvas-pen', Boolean(onStroke && view.pen));
        if (before?.frozen !== view.frozen) { // not at each paint, because zooming may be off while a line is drawn
            cy.userPanningEnabled(!view.frozen);
            cy.userZoomingEnabled(!view.frozen);
        }
        if (!before?.tying !== !view.tying || before?.tying?.from !== view.tying?.from) {
            tying.stop();
            if (view.tying) tying.begin(view.tying.from);
        }
        picture.highlight();
        hoverTap.offerHandle();
        if (
            before
            && (before.selected !== view.selected || before.highlighted !== view.highlighted
                || before.focus !== view.focus || before.pointedAt !== view.pointedAt)
        ) {
            if (before.focus !== view.focus) camera.release();
            camera.settle(true);
        }
    }

    return {
        /**
         * The drawn scene, for exporting a picture of it.
         * @type {() => DrawnScene}
         */
        scene: () => ({ ...picture.scene(), view }),
        update, fit: camera.fit, zoomBy: camera.zoomBy, focusOn: camera.focusOn,
        destroy() {
            hoverTap.destroy();
            tying.destroy();
            stops.forEach((stop) => stop());
            cy.destroy();
            element.replaceChildren();
            picture.destroy();
        },
    };
}

/**
 * The ids of the alters that a view is about; none if it is about the whole map.
 * @type {(view: ShownView) => string[]}
 */
function about({ circle, selected, pointedAt, highlighted }) {
    const one = selected ?? pointedAt;
    if (circle) return [...circle];
    if (one) return [one];
    return highlighted && highlighted.domains.size === 0 ? [...highlighted.alters] : [];
}
