import { domains } from '../core/vocabularies.js';

/**
 * The parts of a map that its reader can see, pure: the only place that decides what may be called missing. `access` of a map holds
 * {partial?, domains?, notShared?}: parts of which something is hidden, the visible areas of life if those are not all, and the areas that
 * are named as not shared.
 */

/** Whether these parts are shown completely, so that something that is not there may be called missing. */
export const isWhole = (map, ...parts) => !parts.some((part) => map?.access?.partial?.includes(part));

/** Whether all support is visible: a hidden alter or area may hold more. */
export const showsAllSupport = (map) => isWhole(map, 'alters', 'domains');

/** The visible areas of life, in their order. */
export const shownDomains = ({ access }) => domains.filter((domain) => access?.domains?.includes(domain) ?? true);

/** Whether an area of life is named as not part of what is shared. */
export const isNotShared = ({ access }, domain) => access?.notShared?.includes(domain) ?? false;

/** The name for alters whose closeness is not known: not answered yet, or not shared. */
export const closenessKey = (closeness, map) => `closeness.${closeness || (isWhole(map, 'closeness') ? 'none' : 'not-shared')}`;

/** The rings to draw: where closeness is not shared, empty rings would say that nobody is close. */
export const shownRings = (map, rings) => rings.filter(({ closeness }) => closeness === 0 || isWhole(map, 'closeness'));

/** The areas of life to draw, in their order: the visible ones and those that are named as not shared. */
export const drawnDomains = (map) => {
    const shown = shownDomains(map);
    return domains.filter((domain) => shown.includes(domain) || isNotShared(map, domain));
};

/** A count in words, by a text with `n`; if nobody is visible but somebody may be hidden, the text says just that. */
export const counted = (t, key, map, n, more = {}) => (n === 0 && !isWhole(map, 'alters') ? t('canvas.nobody-shown') : t(key, { ...more, n }));

/** The fields that belong to a part which can be withheld, by type of element. A place reveals ring and area: it is withheld with any part. */
const fieldsOf = {
    notes: { map: ['notes'], alter: ['notes', 'qualities', 'since'], contact: ['words'] },
    closeness: { alter: ['closeness', 'comfort', 'strained'] },
    contacts: { alter: ['lastContact'] },
};
const elementsOf = { reflections: 'reflection', contacts: 'contact' };

/** Whether the reader of a map sees a field of its elements, and may therefore change it. */
export const isShownField = (map, on, field) => !(map?.access?.partial ?? []).some((part) => fieldsOf[part]?.[on]?.includes(field))
    && !(on === 'alter' && field === 'places' && map?.access?.partial?.length > 0);

/** The edits without anything that is withheld from the reader of the map: the server would refuse them, and tell the owner. */
export function withoutWithheld(map, edits) {
    const partial = map?.access?.partial ?? [];
    if (partial.length === 0) {
        return edits;
    }
    const shown = shownDomains(map);
    const reduced = (on, value) => (value ? Object.fromEntries(Object.entries(value).filter(([field]) => isShownField(map, on, field))) : value);
    return edits
        .filter(({ on, key }) => on !== 'view' && !partial.some((part) => elementsOf[part] === on) && !(on === 'support' && key.domain && !shown.includes(key.domain)))
        .filter(({ on, field }) => !field || isShownField(map, on, field))
        .map((edit) => (edit.field ? edit : { ...edit, from: reduced(edit.on, edit.from), to: reduced(edit.on, edit.to) }));
}
