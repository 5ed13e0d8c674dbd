import { kept } from '../../lib/drafts.js';

/** The names of drafts that hold typed text. Other drafts hold a day, a choice or the state of a form. */
const written = /(\/(words|names)|^(reflect|guide|add)\/.*|\.\w+)$/;

/**
 * The place on the page where a draft was typed, as changes of the state; null if the draft belongs to another map.
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
 * Tells whether the map already has the text of a draft, so that deleting the draft would lose nothing.
 * @type {(name: string, text: string, map: DraftedMap) => boolean}
 */
const isSaved = (name, text, map) => map.alters.some((alter) => Object.entries(alter)
    .some(([field, said]) => name === `${alter.id}.${field}` && [said].flat().join('\n') === text.trim()));

/**
 * The drafts of texts that belong to a map: [{name, text, place}].
 * @type {(map: DraftedMap, drafts?: [name: string, text: string][]) => {name: string, text: string,
 *     place: Partial<State>}[]}
 */
export function draftsOf(map, drafts = kept()) {
    return drafts.filter(([name, text]) => written.test(name) && text.trim() && !isSaved(name, text, map)).flatMap(
        ([name, text]) => {
            const place = placeOf(name, map);
            return place ? [{ name, text: text.trim(), place }] : [];
        },
    );
}

/**
 * The typed texts in the values of edits, in their order.
 * @type {(edits: Edit[]) => string[]}
 */
export const textsOf = (edits) => edits.flatMap(({ field, to }) => Object.entries(field ? { [field]: to } : to ?? {}))
    .filter(([field, value]) => ['name', 'since', 'qualities', 'notes', 'words'].includes(field) && value)
    .flatMap(([, value]) => value);
