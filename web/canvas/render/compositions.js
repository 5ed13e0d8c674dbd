// The layouts of a map as it is shown. Earlier layouts are kept as long as the map is the same, so that an earlier view
// is available at once.
import { LOOKS } from '../shown-view.js';
import { compose } from './scene.js';

/** @type {(t: Translate) => (view: ShownView, frame: Frame) => Composition} */
export function compositions(t) {
    /** @type {SupportMap | null} */
    let map = null;
    /** @type {Map<string, Composition>} */
    let made = new Map();

    return (view, frame) => {
        if (map !== view.map) {
            map = view.map;
            made = new Map();
        }
        const { sectors, only, sizeBy, language } = view;
        const key = `${LOOKS.map((look) => view[look])} ${JSON.stringify(frame)}`;
        const composition = made.get(key) ?? compose(map, { sectors, only, sizeBy, language }, frame, t);
        made.set(key, composition);
        return composition;
    };
}
