import { createMapView } from '../../canvas/map-view.js';
import { mayEdit } from '../../core/permissions.js';
import { seen } from '../../model/visibility.js';

/**
 * The pictures of the open map: one, or two side by side while received and given support are compared. Both use the
 * same layout, so that every alter has the same position in both.
 * @param {Record<'canvas' | 'beside', HTMLElement>} place their parent elements
 * @param {MapViewCallbacks} callbacks
 */
export function createPictures(place, callbacks) {
    /** @type {Record<string, MapViewHandle>} */
    const views = {};
    /** @type {WeakMap<MapFilter, Record<string, MapFilter>>} */
    const flows = new WeakMap();

    /**
     * The filter with only one direction. It is the same object for the same filter, so that a picture can detect that
     * nothing has changed.
     * @type {(filter: MapFilter, flow: string) => MapFilter}
     */
    function flowing(filter, flow) {
        flows.set(
            filter,
            flows.get(filter)
                ?? Object.fromEntries(['received', 'given'].map((one) => [one, { ...filter, flow: one }])),
        );
        return /** @type {Record<string, MapFilter>} */ (flows.get(filter))[flow];
    }

    /** @type {(state: PicturedState, flow: string | false) => MapViewOptions} */
    function look(state, flow) {
        const highlighted = state.spotlight
            ? { alters: [state.spotlight], domains: [] }
            : state.insights?.find((result) => result.key === state.insight);
        return {
            map: /** @type {SupportMap} */ (state.map), language: state.language, sectors: state.sectors,
            only: state.only, sizeBy: state.sizeBy, hulls: state.hulls, hidden: state.hidden,
            filter: flow ? flowing(state.filter, flow) : state.filter, focus: state.focus, selected: state.selected,
            pointedAt: state.pointedAt, search: state.search, tying: state.tying, choosing: state.choosing,
            highlighted: highlighted
                ? { alters: new Set(highlighted.alters), domains: new Set(highlighted.domains) }
                : null,
            drawing: (state.isSecondWindow ? state.screenDrawing : state.conversation?.drawing) ?? null, pen: state.pen,
            frozen: state.frozen, names: state.present?.names ?? 'shown', still: Boolean(state.present),
            fixed: !mayEdit(state), round: state.compare, nameSize: state.nameSize,
        };
    }

    return {
        /**
         * Shows the open map.
         * @param {PicturedState} state
         */
        update(state) {
            views.canvas ??= createMapView(place.canvas, callbacks);
            views.canvas.update(look(state, state.compare && 'received'));
            if (state.compare) {
                views.beside ??= createMapView(place.beside, callbacks);
                views.beside.update(look(state, 'given'));
            } else {
                views.beside?.destroy();
                delete views.beside;
            }
        },
        /** Shows nothing, and removes everything that was drawn. */
        clear() {
            for (const [name, view] of Object.entries(views)) {
                view.destroy();
                delete views[name];
            }
        },
        all: () => Object.values(views),
        main: () => views.canvas,
    };
}

/**
 * The alters of a comparison of received and given support.
 * @type {(map: SupportMap, state: MapView) => Record<'received' | 'given' | 'onlyReceived' | 'onlyGiven', Alter[]>}
 */
export function compared(map, state) {
    /** @type {(flow: Direction) => Set<string>} */
    const of = (flow) => seen(map, { ...state, filter: { ...state.filter, flow } }).alters;
    const [received, given] = [of('received'), of('given')];
    /** @type {(belongs: (id: string) => boolean) => Alter[]} */
    const named = (belongs) => map.alters.filter(({ id }) => belongs(id));
    return {
        received: named((id) => received.has(id)), given: named((id) => given.has(id)),
        onlyReceived: named((id) => received.has(id) && !given.has(id)),
        onlyGiven: named((id) => given.has(id) && !received.has(id)),
    };
}
