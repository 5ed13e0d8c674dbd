import { valuesOf } from '../lib/url-hash.js';

/**
 * Where somebody is on the page, as an address: pure. A place is what is open, one over the other, each with what says
 * which one:
 *
 *     { map: 'noor', guide: 'list/family', card: 'bo' }
 *
 * It holds ids and closed lists, never a name. `{}` is the page without a map.
 */

/** What a place stands on: at most one. @type {(keyof Place)[]} */
const grounds = ['map', 'example', 'clients', 'workbench'];

/** What is over it and returns after a reload. @type {(keyof Place)[]} */
const inTheAddress = ['talk', 'guide', 'panel', 'compare', 'card', 'form'];

/** What is over it for a while: the history of the browser knows it, the address does not. @type {(keyof Place)[]} */
const passing = ['area', 'legend', 'tying', 'choosing', 'preview', 'present', 'dialog', 'menu'];

/** @type {PanelTab[]} */
const tabs = ['insights', 'list', 'reflect', 'steps'];

/** Panels by their earlier names, which addresses still say. @type {Record<string, PanelTab>} */
const earlierTabs = { tells: 'insights' };

/** The keys whose value an address can only say from a list. @type {Record<string, readonly string[]>} */
const closed = { panel: tabs, form: ['edit', 'contact'], compare: [''], example: [''], clients: [''], workbench: [''] };

/**
 * The place that a state shows; null while there is none, as before signing in. On a narrow screen the panel is a
 * sheet, which is open or not; elsewhere a panel counts as opened if it is not the first.
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
 * The place that an address names; what is no part of a place is ignored.
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
 * What a place stands on, in one word to compare.
 * @type {(place: Place) => string}
 */
export const groundIn = (place) =>
    grounds.filter((key) => place[key] !== undefined).map((key) => `${key}=${place[key]}`).join();

/**
 * Whether two places are the same, or the same but for some of what is open.
 * @type {(one: Place, other: Place, but?: (keyof Place)[]) => boolean}
 */
export const same = (one, other, but = []) =>
    [...grounds, ...inTheAddress, ...passing].every((key) => but.includes(key) || one[key] === other[key]);

/**
 * Whether all that is open in one place is open in the other. Of a row of screens, such as the questions of the
 * exercise, another one may be.
 * @type {(one: Place, other: Place, rows: readonly (keyof Place)[]) => boolean}
 */
export const isWithin = (one, other, rows) =>
    [...grounds, ...inTheAddress, ...passing]
        .every((key) =>
            one[key] === undefined || (rows.includes(key) ? other[key] !== undefined : one[key] === other[key])
        );
