import { domains } from '../core/vocabularies.js';
import { isYoung } from './today.js';

/**
 * The parts of a map that its reader can see, pure: the only module that decides what may be called missing. `access`
 * of a map contains {partial?, domains?, notShared?}: parts of which something is hidden, the visible areas of life if
 * not all are, and the areas that are named as not shared.
 */

/**
 * Tells whether these parts are shown completely, so that absent elements may be called missing.
 * @type {(map: Accessed | null | undefined, ...parts: string[]) => boolean}
 */
export const isWhole = (map, ...parts) => !parts.some((part) => map?.access?.partial?.includes(part));

/**
 * Tells whether absent elements are called missing: not on a young map, and not if they may be hidden.
 * @type {(map: PartialMap, ...parts: string[]) => boolean}
 */
export const saysWhatIsMissing = (map, ...parts) => isWhole(map, ...parts) && !isYoung(map);

/**
 * The visible areas of life, in their order.
 * @type {(map: Accessed) => string[]}
 */
export const shownDomains = ({ access }) => domains.filter((domain) => access?.domains?.includes(domain) ?? true);

/**
 * Tells whether an area of life is named as not shared.
 * @type {(map: Accessed, domain: string) => boolean}
 */
export const isNotShared = ({ access }, domain) => access?.notShared?.includes(domain) ?? false;

/**
 * The text key for alters without a known closeness: not answered yet, or not shared.
 * @type {(closeness: number | null | undefined, map: Accessed) => string}
 */
export const closenessKey = (closeness, map) =>
    `closeness.${closeness || (isWhole(map, 'closeness') ? 'none' : 'not-shared')}`;

/**
 * The rings to draw: if closeness is not shared, empty rings would claim that nobody is close.
 * @template {{closeness: number}} R
 * @param {Accessed} map
 * @param {R[]} rings
 */
export const shownRings = (map, rings) => rings.filter(({ closeness }) => closeness === 0 || isWhole(map, 'closeness'));

/**
 * The areas of life to draw, in their order: the visible ones and those named as not shared.
 * @type {(map: Accessed) => string[]}
 */
export const drawnDomains = (map) => {
    const shown = shownDomains(map);
    return domains.filter((domain) => shown.includes(domain) || isNotShared(map, domain));
};

/**
 * A count in words, by a text with `n`; if no alter is visible but some may be hidden, the text says so.
 * @type {(t: Translate, key: string, map: Accessed, n: number, more?: MessageParameters) => string}
 */
export const counted = (t, key, map, n, more = {}) =>
    (n === 0 && !isWhole(map, 'alters') ? t('canvas.nobody-shown') : t(key, { ...more, n }));

/**
 * The fields that belong to a part which can be withheld, by type of element. A place reveals ring and area: it is
 * withheld with any part.
 * @type {Record<string, Record<string, string[]>>}
 */
const fieldsOf = {
    notes: { map: ['notes'], alter: ['notes', 'qualities', 'since'], contact: ['words'] },
    closeness: { alter: ['closeness', 'comfort', 'strained'] },
    contacts: { alter: ['lastContact', 'contactFromThem', 'contactFromMe'] },
};
/** @type {Record<string, string>} */
const elementsOf = { reflections: 'reflection', contacts: 'contact' };

/**
 * Tells whether the reader of a map sees a field of its elements, and may therefore change it.
 * @type {(map: Accessed | null | undefined, on: string, field: string) => boolean}
 */
export const isShownField = (map, on, field) =>
    !(map?.access?.partial ?? []).some((part) => fieldsOf[part]?.[on]?.includes(field))
    && !(on === 'alter' && field === 'places' && (map?.access?.partial?.length ?? 0) > 0);

/**
 * The edits without everything that is withheld from the reader of the map: the server would refuse them, and report
 * the attempt to the owner.
 * @type {(map: Accessed | null | undefined, edits: Edit[]) => Edit[]}
 */
export function withoutWithheld(map, edits) {
    const partial = map?.access?.partial ?? [];
    if (!map || partial.length === 0) {
        return edits;
    }
    const shown = shownDomains(map);
    /** @type {(on: string, value: EditValue) => EditValue} */
    const reduced = (on, value) => (typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).filter(([field]) => isShownField(map, on, field)))
        : value);
    return edits
        .filter(({ on, key }) =>
            on !== 'view' && !partial.some((part) => elementsOf[part] === on)
            && !(on === 'support' && key.domain && !shown.includes(key.domain))
        )
        .filter(({ on, field }) => !field || isShownField(map, on, field))
        .map((edit) =>
            edit.field ? edit : { ...edit, from: reduced(edit.on, edit.from), to: reduced(edit.on, edit.to) }
        );
}
