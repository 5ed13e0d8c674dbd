import { has, t } from '../i18n/i18n.js';

/**
 * Whose map it is, where somebody else reads it: a coach, also of a map that the coach keeps for a client, or a person who looks around in
 * an example. Null on one's own map.
 * @type {(map: Pick<SupportMap, 'name' | 'access'> | null) => string | null}
 */
export const egoName = (map) =>
    (map?.access && (!map.access.own || map.access.keptForClient) ? (map.access.owner ?? map.name).trim() : null)
    || null;

/**
 * The name as it fits into the middle of the picture: of a long one, the first word.
 * @type {(map: SupportMap) => string | null}
 */
export function shortEgoName(map) {
    const name = egoName(map);
    return name && name.length > 10 ? name.split(/\s+/u)[0] : name;
}

/**
 * The texts of the page for a reader of a map: spoken to its person, or, with a name, about that person. Then a text that has a
 * wording by name, `<key>.by-name`, says `{ego}` where the other says "you".
 * @type {(ego: string | null) => Translate}
 */
export const translateAbout = (ego) => Object.assign(/** @type {Translate} */ ((key, params) => {
    const byName = `${key}.by-name`;
    return ego && has(byName) ? t(byName, { ego, ...params }) : t(key, params);
}), { ego });
