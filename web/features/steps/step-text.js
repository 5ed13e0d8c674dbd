import { find } from '../../model/elements.js';
import { has } from '../../i18n/i18n.js';

/**
 * An idea as a sentence with the name filled in: the first text of a step, which the person then rewrites.
 * @type {(t: Translate, map: SupportMap, idea: {way: string, alter?: string | null}) => string}
 */
export function stepWords(t, map, { way, alter: id }) {
    const alter = id && find(map, 'alter', id);
    const kind = alter?.kind ?? 'person';
    const key = !alter
        ? `suggest.${way}.open`
        : has(`suggest.${way}.${kind}`)
        ? `suggest.${way}.${kind}`
        : `suggest.${way}`;
    return t(has(key) ? key : `suggest.${way}`, { name: alter?.name ?? '' });
}
