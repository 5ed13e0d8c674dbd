// The sector of the circle to which each alter belongs, by arrangement of the map.

import { domains as DOMAINS, practitioners } from '../core/vocabularies.js';
import { drawnDomains, isNotShared, isWhole, saysWhatIsMissing } from './shared-parts.js';
import { ofToday } from './today.js';

/** The groups of relationships in the picture, clockwise. */
export const CIRCLES = ['family', 'friends', 'peers', 'practitioners', 'around', 'beyond'];

/** The sector of alters without any information that would place them elsewhere. */
export const NONE = 'none';

/** @type {Record<string, string>} */
const CIRCLE_OF = {
    partner: 'family', family: 'family', child: 'family',
    friend: 'friends', buddy: 'friends',
    peer: 'peers', 'support-group': 'peers',
    ...Object.fromEntries(practitioners.map((relation) => [relation, 'practitioners'])),
    neighbour: 'around', colleague: 'around', club: 'around', acquaintance: 'around', spiritual: 'around',
    other: 'around',
    'higher-power': 'beyond',
};

/**
 * The sectors of a map, in their order: [{key, bare, missing, notShared}], the alters of each, and the further domains
 * in which an alter supports. `whole`: no alter can be placed, so all stand in the full circle, and the sectors are
 * only named along the rim.
 * @type {(map: PartialMap, view?: string) => Sectors}
 */
export function sectorsOf(map, view = 'domain') {
    return (arrangements[view] ?? byDomain)(map);
}

/** @type {Record<string, (map: PartialMap) => Sectors>} */
const arrangements = { relation: byRelation, group: byGroup, free };

/** The largest number of groups with a sector; the rim has no room for more names. */
const MAX_GROUPS = 10;

/**
 * Sectors for the members of the map's groups: a group stands among its members. An alter in several groups stands in
 * the first.
 * @type {(map: PartialMap) => Sectors}
 */
function byGroup(map) {
    const groups = membersOf(map);
    const own = groups.length <= MAX_GROUPS
        ? groups
        : [...groups].sort((a, b) => b.members.size - a.members.size || (a.id < b.id ? -1 : 1)).slice(0, MAX_GROUPS)
            .sort((a, b) => (a.id < b.id ? -1 : 1));
    const keys = own.map(({ id }, i) => groupKey(i, id));
    const all = new Map(map.alters.map(({ id }) => [id, keys.filter((_, i) => own[i].members.has(id))]));
    for (const [i, { id }] of own.entries()) {
        all.set(id, [
            keys[i], ...(all.get(id) ?? []).filter((key) => key !== keys[i]),
        ]);
    }
    const place = new Map([...all].map(([id, mine]) => [id, mine[0] ?? NONE]));
    const also = new Map([...all].map(([id, mine]) => [id, mine.slice(1)]));
    return arrange(map, keys, new Set(keys), place, also);
}

/**
 * The groups on a map, by id, each with the alters that have a tie to it: [{id, members: Set}].
 * @type {(map: PartialMap) => {id: string, members: Set<string>}[]}
 */
export function membersOf(map) {
    /** @type {Map<string, Set<string>>} */
    const groups = new Map(map.alters.filter(({ kind }) => kind === 'group').map(({ id }) => [id, new Set()]));
    for (const { a, b } of map.ties ?? []) {
        groups.get(a)?.add(b);
        groups.get(b)?.add(a);
    }
    return [...groups].map(([id, members]) => ({ id, members })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

// The number determines the colour of the group.
/** @type {(number: number, id: string) => string} */
const groupKey = (number, id) => `group:${number}:${id}`;

/**
 * The id of the group of a sector, or null.
 * @type {(key: string) => string | null}
 */
export const groupOf = (key) => (key.startsWith('group:') ? key.slice(key.indexOf(':', 6) + 1) : null);

/**
 * No sectors: the position depends on closeness only.
 * @type {(map: PartialMap) => Sectors}
 */
function free(map) {
    return { sectors: [], place: new Map(map.alters.map(({ id }) => [id, NONE])), also: new Map(), whole: true };
}

/** @type {(map: PartialMap) => Sectors} */
function byDomain(map) {
    /** @type {Map<string, string>} */
    const place = new Map();
    /** @type {Map<string, string[]>} */
    const also = new Map();
    const present = new Set(ofToday(map).map(({ id }) => id));
    /** @type {Set<string>} */
    const covered = new Set();
    /** @type {Map<string, Support[]>} */
    const supports = new Map(map.alters.map((alter) => [alter.id, []]));
    for (const support of map.supports ?? []) {
        if (!support.domain || !DOMAINS.includes(support.domain)) continue;
        supports.get(support.alter)?.push(support);
        if (support.direction === 'received' && present.has(support.alter)) covered.add(support.domain);
    }
    for (const [id, own] of supports) {
        const ranked = rankDomains(own);
        place.set(id, ranked[0] ?? NONE);
        also.set(id, ranked.slice(1));
    }
    return arrange(map, drawnDomains(map), covered, place, also);
}

/**
 * The domains in which an alter supports, the main one first. The main one is where they give the ego most types of
 * support; then where that brings most benefits; then where the ego supports them most; then the first in the order of
 * domains. So it never depends on the order of input.
 * @type {(supports: Pick<Support, 'domain' | 'direction' | 'benefits'>[]) => string[]}
 */
export function rankDomains(supports) {
    /** @type {Map<string, number[]>} */
    const score = new Map();
    for (const { domain, direction, benefits } of supports) {
        if (!domain) continue;
        const own = score.get(domain) ?? [0, 0, 0];
        if (direction === 'received') {
            own[0] += 1;
            own[1] += benefits?.length ?? 0;
        } else {
            own[2] += 1;
        }
        score.set(domain, own);
    }
    return [...score.keys()].sort((a, b) => {
        const [x, y] = [score.get(a) ?? [], score.get(b) ?? []];
        return y[0] - x[0] || y[1] - x[1] || y[2] - x[2] || DOMAINS.indexOf(a) - DOMAINS.indexOf(b);
    });
}

/** @type {(map: PartialMap) => Sectors} */
function byRelation(map) {
    const place = new Map(map.alters.map((alter) => [alter.id, circleOf(alter)]));
    const covered = new Set(ofToday(map).map(({ id }) => place.get(id) ?? NONE));
    return arrange(map, CIRCLES, covered, place, new Map());
}

/**
 * The most personal of several relations counts: a friend who is also a neighbour stands with the friends.
 * @type {(alter: Alter) => string}
 */
function circleOf(alter) {
    if (!['person', 'group'].includes(alter.kind ?? 'person')) return 'beyond';
    const found = (alter.relations ?? []).map((relation) => CIRCLE_OF[relation] ?? 'around');
    return CIRCLES.find((circle) => found.includes(circle)) ?? NONE;
}

/**
 * The sectors in their order. A sector is bare if nobody supports or stands there yet, unless somebody who does may be
 * hidden. It is called missing only beside one that is not bare.
 * @type {(map: PartialMap, keys: string[], covered: Set<string>, place: Map<string, string>, also: Map<string,
 *     string[]>) => Sectors}
 */
function arrange(map, keys, covered, place, also) {
    const used = new Set(place.values());
    const whole = used.size === 0 || (used.size === 1 && used.has(NONE));
    const comparable = saysWhatIsMissing(map) && keys.some((key) => covered.has(key));
    const sectors = keys.map((key) => {
        const bare = !covered.has(key) && !isNotShared(map, key) && isWhole(map, 'alters');
        return { key, bare, missing: bare && comparable, notShared: isNotShared(map, key) };
    });
    // Only if an alter stands there: an empty "no area named yet" would look like a gap to be filled.
    if (used.has(NONE) && !whole) sectors.push({ key: NONE, bare: false, missing: false, notShared: false });
    return { sectors, place, also, whole };
}

/** The length of the longest group name on the rim; longer names end in an ellipsis. */
const MAX_LENGTH = 22;

/**
 * The names of the sectors in an arrangement: a function from their keys. Groups have their own names, or those in
 * `groups`, by id.
 * @type {(map: PartialMap, view: string, t: Translate) => (key: string, groups?: Map<string, string>) => string}
 */
export function sectorNames(map, view, t) {
    const named = new Map(map.alters.filter(({ kind }) => kind === 'group').map(({ id, name }) => [id, name]));
    return (key, groups = named) => {
        const group = groupOf(key);
        if (group !== null) return shortened(groups.get(group) ?? '');
        if (key === NONE && view === 'group') return t('canvas.group.none');
        if (key === NONE && view !== 'relation' && !isWhole(map, 'domains')) return t('canvas.elsewhere');
        return CIRCLES.includes(key) || (key === NONE && view === 'relation')
            ? t(`canvas.circle.${key}`)
            : t(`domain.${key}.short`);
    };
}

/** @type {(name: string) => string} */
const shortened = (name) =>
    ([...name].length > MAX_LENGTH ? `${[...name].slice(0, MAX_LENGTH - 1).join('').trimEnd()}…` : name);
