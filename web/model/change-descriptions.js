import { byName, capital, names } from '../i18n/i18n.js';
import { same } from './elements.js';
import { fieldName, fieldValue } from './field-descriptions.js';
import { supportName, supportWords } from './support-changes.js';

/**
 * Changes in words, for the history, for Undo and for a screen reader: derived from the edits alone, so that they are
 * available in every language, also for old changes.
 * @type {(t: Translate, state: Told, change: Change) => string}
 */
export function changeWords(t, state, change) {
    if (change.damaged) {
        return t('change.damaged');
    }
    if (change.restored) {
        return restoredWords(t, state, change);
    }
    const { edits } = change;
    const nameOf = namesOf(state.map, state.history, edits);
    /** @type {(side: 'from' | 'to') => Edit[]} */
    const whole = (side) => edits.filter((edit) => edit.on === 'alter' && !edit.field && edit[side] === null);
    const [added, removed] = [whole('from'), whole('to')];

    if (removed.length > 0) {
        return removed.length === 1
            ? removedWords(t, edits, removed[0].key, nameOf)
            : t('change.removed', { names: names(removed.map(({ key }) => nameOf(key))) });
    }
    if (added.length > 0) {
        return t('change.added', { names: names(added.map((edit) => nameOf(edit.key))) });
    }
    const moved = edits.length > 0 && edits.every((edit) => edit.on === 'alter' && edit.field === 'places');
    if (moved) {
        const tidied = edits.length > 1 && edits.every(({ from, to }) => viewsOf(to) < viewsOf(from));
        return tidied ? t('change.tidied') : t('change.moved', { name: names(edits.map(({ key }) => nameOf(key))) });
    }
    const telling = edits.filter((edit) => edit.field !== 'places');
    const sentences = [
        ...new Set([
            ...telling.filter(({ on }) => on !== 'support').map((edit) =>
                one(t, edit, namesOfAll(telling, edit, nameOf))
            ),
            ...supportWords(t, telling.filter(({ on }) => on === 'support'), nameOf),
        ]),
    ];
    return sentences.length <= 2
        ? sentences.join(' ')
        : `${sentences[0]} ${t('change.more', { n: sentences.length - 1 })}`;
}

/** The number of arrangements of the map in which an alter was placed by hand. @type {(places: any) => number} */
const viewsOf = (places) => Object.keys(places ?? {}).length;

/**
 * Restoring the result of an earlier restore is described as restoring the state that the earlier one restored.
 * @type {(t: Translate, state: Told, change: Change) => string}
 */
function restoredWords(t, state, { restored }) {
    if (restored === 'file') {
        return t('change.restored.file');
    }
    const target = state.history.find(({ id }) => id === restored);
    if (target?.restored) {
        return restoredWords(t, state, target);
    }
    return restored === 'start'
        ? t('change.restored.start')
        : target
        ? t('change.restored', { what: changeWords(t, state, target) })
        : t('change.restored.earlier');
}

/**
 * The removal of an alter, or its merge into another entry: in that case there are edits of the other one, too.
 * @type {(t: Translate, edits: Edit[], key: string, nameOf: NameOf) => string}
 */
function removedWords(t, edits, key, nameOf) {
    const others = edits.map(({ on, key: other, field, to }) => {
        switch (on) {
            case 'alter': return field ? other : null;
            case 'support': return to === null ? null : other.alter;
            default: return field === 'alter' ? to : null;
        }
    });
    const into = others.find((other) => other !== null && other !== key);
    if (into) {
        return t('change.merged', { name: nameOf(key), other: nameOf(into) });
    }
    const tied = edits.some((edit) => edit.on === 'tie' && edit.to !== null);
    return t(tied ? 'change.merged.other' : 'change.removed', { name: nameOf(key), names: names([nameOf(key)]) });
}

/** @type {(t: Translate, edit: Edit, nameOf: NameOf) => string} */
function one(t, { on, key, field, from, to }, nameOf) {
    const gone = to === null;
    switch (on) {
        case 'map':
            return field === 'name' ? t('change.renamed', { from, to }) : t('change.map.notes');
        case 'alter':
            return field === 'name'
                ? t('change.alter.renamed', { from, to })
                : answered(t, nameOf(key), field ?? '', from, to);
        case 'tie':
            return t(gone ? 'change.untied' : 'change.tied', pair(key, nameOf));
        case 'reflection':
            return t(
                !field && gone
                    ? 'change.reflection.gone'
                    : !field && from === null
                    ? 'change.reflection'
                    : 'change.reflection.changed',
            );
        case 'step':
            return t(
                !field && gone
                    ? 'change.step.gone'
                    : !field && from === null
                    ? 'change.step.added'
                    : 'change.step.changed',
                { words: words(!field ? to ?? from : null) },
            );
        case 'contact':
            return t(
                !field && gone
                    ? 'change.contact.gone'
                    : !field && from === null
                    ? 'change.contact.added'
                    : 'change.contact.changed',
                { name: nameOf((to ?? from)?.alter) },
            );
        default:
            return t(
                !field && gone
                    ? 'change.view.gone'
                    : !field && from === null
                    ? 'change.view.added'
                    : 'change.view.changed',
                { name: (to ?? from)?.name ?? '' },
            );
    }
}

/**
 * The names of all alters that got the same answer in this change: their sentences are merged into one.
 * @type {(edits: Edit[], edit: Edit, nameOf: NameOf) => NameOf}
 */
function namesOfAll(edits, { on, field, from, to }, nameOf) {
    if (on !== 'alter' || !field || field === 'name') {
        return nameOf;
    }
    const all = edits.filter((other) =>
        other.on === on && other.field === field && same(other.to, to) && (!Array.isArray(to) || same(other.from, from))
    ).map(({ key }) => nameOf(key));
    return () => names(all).text;
}

/**
 * An answer of a card. For a list, the text says what was added or removed.
 * @type {(t: Translate, name: string, field: string, from: unknown, to: unknown) => string}
 */
function answered(t, name, field, from, to) {
    const what = fieldName(t, field);
    if (Array.isArray(from) && Array.isArray(to)) {
        const [more, less] = [to.filter((each) => !from.includes(each)), from.filter((each) => !to.includes(each))];
        if (less.length === 0 && more.length > 0) {
            return t('change.changed.also', { name, what, value: fieldValue(t, field, more) });
        }
        if (more.length === 0 && less.length > 0) {
            return t('change.changed.less', { name, what, value: fieldValue(t, field, less) });
        }
    }
    return t('change.changed', { name, what, value: fieldValue(t, field, to) });
}

/**
 * Two names in alphabetical order, because a tie has no direction.
 * @type {(key: string[], nameOf: NameOf) => {a: string, b: string}}
 */
function pair(key, nameOf) {
    const [a, b] = key.map(nameOf).sort(byName);
    return { a, b };
}

/** @type {(step: {words?: string} | null) => string} */
const words = (step) => step?.words ?? '';

/**
 * The current values where a change found another one: [{about, mine, theirs}].
 * @type {(t: Translate, state: {base: SupportMap, history: Change[]}, conflict: Conflict) => {about: string,
 *     mine: string, theirs: string}[]}
 */
export function conflictWords(t, state, { change, conflicts }) {
    const nameOf = namesOf(state.base, state.history, change.edits);
    return conflicts.map(({ edit: index, now }) => {
        /** @type {Partial<Edit>} */
        const { on, key, field, to } = change.edits[index] ?? {};
        /** @type {(value: unknown) => string} */
        const worded = (value) => (on === 'alter' && field
            ? fieldValue(t, field, value)
            : value === null || value === undefined
            ? t('value.gone')
            : t('value.there'));
        const about = on === 'alter'
            ? [nameOf(key), field && fieldName(t, field)].filter(Boolean).join(' · ')
            : on === 'tie'
            ? t('change.tied', pair(key, nameOf))
            : on === 'support'
            ? supportName(t, key, nameOf)
            : capital(t(`thing.${on ?? 'map'}`));
        return { about, mine: worded(to), theirs: worded(now) };
    });
}

/**
 * The names by id, including those of removed alters, which are in the change that removed them.
 * @type {(map: SupportMap, history: Change[], edits: Edit[]) => NameOf}
 */
export function namesOf(map, history, edits) {
    const gone = new Map();
    for (const edit of [...edits, ...history.flatMap((change) => change.edits)]) {
        const name = edit.on === 'alter' && !edit.field && (edit.to ?? edit.from)?.name;
        if (name && !gone.has(edit.key)) {
            gone.set(edit.key, name);
        }
    }
    return (id) => map.alters.find((alter) => alter.id === id)?.name ?? gone.get(id) ?? '…';
}
