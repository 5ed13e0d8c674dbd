import { valuesOf } from '../lib/url-hash.js';

/**
 * Places of the page and their addresses: pure. A place contains the open parts of the page, each with an id or a key:
 *
 *     { map: 'noor', guide: 'list/family', card: 'bo' }
 *
 * Its values are ids and keys of closed lists, never names. `{}` is the page without a map.
 */

/** The keys of the lowest part of a place; it has at most one of them. @type {(keyof Place)[]} */
const grounds = ['map', 'example', 'clients', 'workbench'];

/** The keys of parts that are open above it and return after a reload. @type {(keyof Place)[]} */
const inTheAddress = ['talk', 'guide', 'panel', 'compare', 'card', 'form'];

/**
 * The keys of parts that are open above it for a while: they are in the browser's history but not in the address.
 * @type {(keyof Place)[]}
 */
const passing = ['area', 'legend', 'tying', 'choosing', 'preview', 'present', 'dialog', 'menu'];

/** @type {PanelTab[]} */
const tabs = ['insights', 'list', 'reflect', 'steps'];

/** Panels by their earlier names, which may still occur in addresses. @type {Record<string, PanelTab>} */
const earlierTabs = { tells: 'insights' };

/** The keys whose value in an address must be from a list. @type {Record<string, readonly string[]>} */
const closed = { panel: tabs, form: ['edit', 'contact'], compare: [''], example: [''], clients: [''], workbench: [''] };

/**
 * The place shown by a state; null while there is none, such as before signing in. On a narrow screen the panel is a
 * sheet, which is open or closed; elsewhere a panel counts as opened if it is not the first.
 * @type {(state: PlacedState, screen?: {narrow?: boolean, menu?: string | null}) => Place | null}
 */
export function placeOf(state, { narrow = false, menu = null } = {}) {
    const ground = groundOf(state);
    if (!ground) {
        return null;
    }
    /** @type {Record<string, string | null | undefined | false>} */
    const over = {
        dialog: state.dialog,
        menu,
        ...(state.view !== 'map' ? {} : {
            talk: state.conversationStage
                && (state.conversation
                    ? `${state.conversationStage}/${state.conversation.id}`
                    : state.conversationStage),
            guide: state.guide,
            panel: (narrow ? state.sheetOpen : state.panelTab !== 'insights') && state.panelTab,
            area: state.only,
            compare: state.compare && '',
            card: state.selected,
            form: state.selected && state.cardMode !== 'read' && state.cardMode,
            legend: state.legendOpen && '',
            tying: state.tying ? '' : null,
            choosing: state.choosing ? '' : null,
            preview: state.preview ? '' : null,
            present: state.present ? '' : null,
        }),
    };
    return /** @type {Place} */ (Object.fromEntries(
        Object.entries({ ...ground, ...over }).filter(([, value]) => typeof value === 'string'),
    ));
}

/** @type {(state: PlacedState) => Place | null} */
function groundOf({ view, map }) {
    switch (view) {
        case 'map': return map && (map.access?.example ? { example: '' } : { map: map.id });
        case 'clients': return { clients: '' };
        case 'workbench': return { workbench: '' };
        case 'welcome':
        case 'desk': return {};
        default: return null;
    }
}

/**
 * The address of a place, from its # on; empty for the page without a map.
 * @type {(place: Place) => string}
 */
export function toAddress(place) {
    const parts = [...grounds, ...inTheAddress].filter((key) => place[key] !== undefined)
        .map((key) => (place[key] ? `${key}=${encodeURIComponent(place[key]).replaceAll('%2F', '/')}` : key));
    return parts.length > 0 ? `#${parts.join('&')}` : '';
}

/**
 * The place that an address names; other values in it are ignored.
 * @type {(hash: string) => Place}
 */
export function fromAddress(hash) {
    const values = valuesOf(hash);
    const panel = values.get('panel');
    values.set('panel', (panel && earlierTabs[panel]) ?? panel ?? '');
    const ground = grounds.find((key) => says(values, key));
    const over = ground === 'map' || ground === 'example'
        ? inTheAddress.filter((key) => says(values, key) && (key !== 'form' || says(values, 'card')))
        : [];
    return /** @type {Place} */ (Object.fromEntries(
        [...(ground ? [ground] : []), ...over].map((key) => [key, values.get(key)]),
    ));
}

/** @type {(values: Map<string, string>, key: keyof Place) => boolean} */
function says(values, key) {
    const value = values.get(key);
    return value !== undefined && (closed[key] ? closed[key].includes(value) : value !== '');
}

/**
 * The lowest part of a place as one string, for comparisons.
 * @type {(place: Place) => string}
 */
export const groundIn = (place) =>
    grounds.filter((key) => place[key] !== undefined).map((key) => `${key}=${place[key]}`).join();

/**
 * Tells whether two places are the same, apart from the keys in `but`.
 * @type {(one: Place, other: Place, but?: (keyof Place)[]) => boolean}
 */
export const same = (one, other, but = []) =>
    [...grounds, ...inTheAddress, ...passing].every((key) => but.includes(key) || one[key] === other[key]);

/**
 * Tells whether everything that is open in one place is also open in the other. In a series of screens, such as the
 * questions of the exercise, it may be another screen.
 * @type {(one: Place, other: Place, rows: readonly (keyof Place)[]) => boolean}
 */
export const isWithin = (one, other, rows) =>
    [...grounds, ...inTheAddress, ...passing]
        .every((key) =>
            one[key] === undefined || (rows.includes(key) ? other[key] !== undefined : one[key] === other[key])
        );
