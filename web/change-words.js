import { byName, capital, day, list, names } from './i18n/i18n.js';

/**
 * Changes in words, for the history, for Undo and for a screen reader: made from the edits alone, so that they are there in
 * every language, also for what was changed long ago.
 */
export function changeWords(t, { map, history }, { edits }) {
    const nameOf = namesOf(map, history, edits);
    const of = (on) => edits.filter((edit) => edit.on === on);
    const whole = (on, side) => of(on).filter((edit) => !edit.field && (side === 'added' ? edit.from === null : edit.to === null));
    const [added, removed] = [whole('alter', 'added'), whole('alter', 'removed')];

    if (removed.length > 0) {
        const joined = edits.some((edit) => edit.on !== 'alter' && !edit.field && edit.to !== null) || edits.some((edit) => edit.on === 'alter' && edit.field);
        return t(joined ? 'did.merged' : 'did.removed', { names: names(removed.map((edit) => nameOf(edit.key))) });
    }
    if (added.length > 0) {
        return t('did.added', { names: names(added.map((edit) => nameOf(edit.key))) });
    }
    const moved = edits.every((edit) => edit.on === 'alter' && edit.field === 'places');
    if (moved) {
        return edits.length > 1 ? t('did.tidied') : t('did.moved', { name: nameOf(edits[0].key) });
    }
    const telling = edits.filter((edit) => edit.field !== 'places');
    const sentences = [...new Set(telling.map((edit) => one(t, edit, nameOf)))];
    return sentences.length <= 2 ? sentences.join(' ') : `${sentences[0]} ${t('did.more', { n: sentences.length - 1 })}`;
}

function one(t, { on, key, field, from, to }, nameOf) {
    const gone = to === null;
    switch (on) {
        case 'map': return field === 'name' ? t('did.renamed', { name: to }) : t('did.map.notes');
        case 'alter': return t('did.changed', { name: nameOf(key), what: fieldName(t, field), value: fieldValue(t, field, to) });
        case 'tie': return t(gone ? 'did.untied' : 'did.tied', pair(key, nameOf));
        case 'support': return t(`did.support.${key.direction}.${gone ? 'gone' : 'there'}`, { name: nameOf(key.alter), what: supportName(t, key) });
        case 'reflection': return t('did.reflection');
        case 'step': return t(!field && gone ? 'did.step.gone' : !field ? 'did.step.added' : 'did.step.changed', { words: words(!field ? to ?? from : null) });
        case 'contact': return t(!field && gone ? 'did.contact.gone' : !field ? 'did.contact.added' : 'did.contact.changed', { name: nameOf((to ?? from)?.alter) });
        default: return t(!field && gone ? 'did.view.gone' : !field ? 'did.view.added' : 'did.view.changed', { name: (to ?? from)?.name ?? '' });
    }
}

/** Two names in the order of the alphabet, as a tie has no direction. */
function pair(key, nameOf) {
    const [a, b] = key.map(nameOf).sort(byName);
    return { a, b };
}

const words = (step) => step?.words ?? '';

function supportName(t, { type, domain }) {
    return [type ? t(`type.${type}`) : t('list.support.plain'), domain && `(${t(`domain.${domain}`)})`].filter(Boolean).join(' ');
}

export const fieldName = (t, field) => t(`field.${field}`);

/** An answer of a card in words: what a person would read there. */
export function fieldValue(t, field, value) {
    if (value === null || value === undefined) {
        return t(['newer', 'wantMore', 'strained', 'died'].includes(field) ? 'value.no' : 'value.none');
    }
    switch (field) {
        case 'kind': return t(`kind.${value}`);
        case 'phase': return t(`phase.${value}`);
        case 'closeness': return t(`closeness.${value}`);
        case 'comfort': return t(`comfort.${value}`);
        case 'contactFromThem': case 'contactFromMe': return t(`frequency.${value}`);
        case 'relations': return list(value.map((relation) => t(`relation.${relation}`)));
        case 'qualities': return list(value);
        case 'lastContact': return day(value);
        case 'notes': return t('value.written');
        case 'newer': case 'wantMore': case 'strained': case 'died': return t('value.yes');
        default: return String(value);
    }
}

/** What is there now where a change found something else: [{about, mine, theirs}]. */
export function conflictWords(t, state, { change, conflicts }) {
    const nameOf = namesOf(state.base, state.history, change.edits);
    return conflicts.map(({ edit: index, now }) => {
        const { on, key, field, to } = change.edits[index] ?? {};
        const worded = (value) => (on === 'alter' && field ? fieldValue(t, field, value) : value === null || value === undefined ? t('value.gone') : t('value.there'));
        const about = on === 'alter' ? [nameOf(key), field && fieldName(t, field)].filter(Boolean).join(' · ')
            : on === 'tie' ? t('did.tied', pair(key, nameOf))
                : on === 'support' ? `${nameOf(key.alter)} · ${supportName(t, key)}` : capital(t(`thing.${on ?? 'map'}`));
        return { about, mine: worded(to), theirs: worded(now) };
    });
}

/** Names also of those who are no longer there: whoever went left their name in the change that took them away. */
function namesOf(map, history, edits) {
    const gone = new Map();
    for (const edit of [...edits, ...history.flatMap((change) => change.edits)]) {
        const name = edit.on === 'alter' && !edit.field && (edit.to ?? edit.from)?.name;
        if (name && !gone.has(edit.key)) {
            gone.set(edit.key, name);
        }
    }
    return (id) => map.alters.find((alter) => alter.id === id)?.name ?? gone.get(id) ?? '…';
}
