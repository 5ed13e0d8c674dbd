import { kept } from '../../lib/drafts.js';

/** Drafts with text that a person wrote: the others hold a day, a choice or the state of a form. */
const written = /(\/(words|names)|^(reflect|guide|add)\/.*|\.\w+)$/;

/**
 * The place of the map in which a draft is written, as changes of the state; null if it belongs to another map.
 * @type {(name: string, map: DraftedMap) => Partial<State> | null}
 */
function placeOf(name, map) {
    const [kind, id, rest] = name.split('/');
    const alter = map.alters.find((one) => name.startsWith(`${one.id}.`) || name.startsWith(`contact/${one.id}/`));
    if (alter) {
        return { selected: alter.id, cardMode: kind === 'contact' ? 'contact' : 'edit', guide: null };
    }
    if (id !== map.id) {
        return null;
    }
    /** @type {Record<string, Partial<State>>} */
    const places = {
        add: { dialog: 'add' },
        guide: { guide: rest, selected: null },
        reflect: { panelTab: 'reflect', question: rest, guide: null, sheetOpen: true },
        step: { panelTab: 'steps', guide: null, sheetOpen: true },
        'contact-edit': { panelTab: 'steps', guide: null, sheetOpen: true },
    };
    return places[kind] ?? null;
}

/**
 * Whether the map already says what the draft says, so that nothing would be lost with it.
 * @type {(name: string, text: string, map: DraftedMap) => boolean}
 */
const isSaved = (name, text, map) => map.alters.some((alter) => Object.entries(alter)
    .some(([field, said]) => name === `${alter.id}.${field}` && [said].flat().join('\n') === text.trim()));

/**
 * The drafts of texts that belong to a map: [{name, text, place}].
 * @type {(map: DraftedMap, drafts?: [name: string, text: string][]) => {name: string, text: string, place: Partial<State>}[]}
 */
export function draftsOf(map, drafts = kept()) {
    return drafts.filter(([name, text]) => written.test(name) && text.trim() && !isSaved(name, text, map)).flatMap(([name, text]) => {
        const place = placeOf(name, map);
        return place ? [{ name, text: text.trim(), place }] : [];
    });
}

/**
 * What somebody wrote, in the values of edits and in their order.
 * @type {(edits: Edit[]) => string[]}
 */
export const textsOf = (edits) => edits.flatMap(({ field, to }) => Object.entries(field ? { [field]: to } : to ?? {}))
    .filter(([field, value]) => ['name', 'since', 'qualities', 'notes', 'words'].includes(field) && value)
    .flatMap(([, value]) => value);
