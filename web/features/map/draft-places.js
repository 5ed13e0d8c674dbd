import { kept } from '../../lib/drafts.js';

/** Drafts with text that a person wrote: the others hold a day, a choice or the state of a form. */
const written = /(\/(words|names)|^(reflect|guide|add)\/.*|\.\w+)$/;

/** The place of the map in which a draft is written, as changes of the state; null if it belongs to another map. */
function placeOf(name, map) {
    const [kind, id, rest] = name.split('/');
    const alter = map.alters.find((one) => name.startsWith(`${one.id}.`) || name.startsWith(`contact/${one.id}/`));
    if (alter) {
        return { selected: alter.id, card: kind === 'contact' ? 'contact' : 'edit', guide: null };
    }
    if (id !== map.id) {
        return null;
    }
    return {
        add: { dialog: 'add' },
        guide: { guide: rest, selected: null },
        reflect: { tab: 'reflect', question: rest, guide: null, sheet: true },
        step: { tab: 'steps', guide: null, sheet: true },
        'contact-edit': { tab: 'steps', guide: null, sheet: true },
    }[kind] ?? null;
}

/** Whether the map already says what the draft says, so that nothing would be lost with it. */
const isSaved = (name, text, map) => map.alters.some((alter) => name.startsWith(`${alter.id}.`) && (alter[name.slice(alter.id.length + 1)] ?? '') === text.trim());

/** The drafts of texts that belong to a map: [{name, text, place}]. */
export function draftsOf(map, drafts = kept()) {
    return drafts.filter(([name, text]) => written.test(name) && text.trim() && !isSaved(name, text, map))
        .map(([name, text]) => ({ name, text: text.trim(), place: placeOf(name, map) }))
        .filter(({ place }) => place);
}

/** What somebody wrote, in the values of edits and in their order. */
export const textsOf = (edits) => edits.flatMap(({ field, to }) => Object.entries(field ? { [field]: to } : to ?? {}))
    .filter(([field, value]) => ['name', 'since', 'qualities', 'notes', 'words'].includes(field) && value)
    .flatMap(([, value]) => value);
