// The visible state of a map view, derived from its options.
import { around, seen } from '../model/visibility.js';

/** The parts of the view that a layout depends on; all others only show and hide. @type {(keyof LayoutOptions)[]} */
export const LOOKS = ['sectors', 'only', 'sizeBy', 'language'];

/** @type {(options: MapViewOptions) => ShownView} */
export function shownView(options) {
    const { map, highlighted, focus } = options;
    return {
        ...options,
        highlighted: highlighted && highlighted.alters.size + highlighted.domains.size > 0 ? highlighted : null,
        seen: seen(map, options),
        circle: focus && map.alters.some(({ id }) => id === focus) ? around(map, focus) : null,
    };
}

/**
 * Tells whether a view needs a new picture after another one.
 * @type {(before: ShownView, view: ShownView) => boolean}
 */
export function needsDrawing(before, view) {
    return /** @type {(keyof ShownView)[]} */ ([...LOOKS, 'names', 'round', 'nameSize']).some((part) =>
        before[part] !== view[part]
    ) || !sameMap(before.map, view.map);
}

/**
 * Tells whether two maps have the same content: a map that the server has acknowledged is a new object.
 * @type {(a: SupportMap, b: SupportMap) => boolean}
 */
function sameMap(a, b) {
    if (a === b) return true;
    /** @type {(map: SupportMap) => string} */
    const drawn = ({ id, name, alters, ties, supports }) => JSON.stringify([id, name, alters, ties, supports]);
    return drawn(a) === drawn(b);
}
