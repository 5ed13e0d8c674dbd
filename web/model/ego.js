import { has, t } from '../i18n/i18n.js';

/**
 * The name of the ego for another reader of the map: a coach, also of a map kept for a client, or a person who looks
 * around in an example. Null on one's own map.
 * @type {(map: Pick<SupportMap, 'name' | 'access'> | null) => string | null}
 */
export const egoName = (map) =>
    (map?.access && (!map.access.own || map.access.keptForClient) ? (map.access.owner ?? map.name).trim() : null)
    || null;

/**
 * The name as it fits into the middle of the picture: a long name is shortened to its first word.
 * @type {(map: SupportMap) => string | null}
 */
export function shortEgoName(map) {
    const name = egoName(map);
    return name && name.length > 10 ? name.split(/\s+/u)[0] : name;
}

/**
 * The texts of the page for a reader of a map: addressed to the ego or, with a name, about the ego. In the latter case
 * a text with a wording by name, `<key>.by-name`, says `{ego}` where the other one says "you".
 * @type {(ego: string | null) => Translate}
 */
export const translateAbout = (ego) => Object.assign(/** @type {Translate} */ ((key, params) => {
    const byName = `${key}.by-name`;
    return ego && has(byName) ? t(byName, { ego, ...params }) : t(key, params);
}), { ego });
