// Which sector of the circle everybody belongs to, in the two views of the map.

export const DOMAINS = [
    'living', 'learning', 'financial', 'leisure', 'work', 'wellbeing', 'intimacy', 'spirituality',
];

/** Kinds of relationship as the picture groups them, clockwise. */
export const CIRCLES = ['family', 'friends', 'peers', 'practitioners', 'around', 'beyond'];

/** The sector of those for whom nothing is known that would place them. */
export const NONE = 'none';

const CIRCLE_OF = {
    partner: 'family', family: 'family', child: 'family',
    friend: 'friends', buddy: 'friends',
    peer: 'peers', 'support-group': 'peers',
    mentor: 'practitioners', carer: 'practitioners', 'case-manager': 'practitioners',
    therapist: 'practitioners', doctor: 'practitioners', bank: 'practitioners',
    neighbour: 'around', colleague: 'around', club: 'around', acquaintance: 'around', spiritual: 'around', other: 'around',
    'higher-power': 'beyond',
};

/**
 * The sectors of a map, in their order: [{key, covered}], who stands where, and in which further domains somebody supports.
 * `whole`: nobody can be placed, so all stand in the whole circle and the sectors are only named along the rim.
 */
export function sectorsOf(map, view = 'domain') {
    return view === 'relation' ? byRelation(map) : byDomain(map);
}

function byDomain(map) {
    const place = new Map();
    const also = new Map();
    const present = new Set(map.alters.filter((a) => (a.phase ?? 'present') === 'present').map((a) => a.id));
    const covered = new Set();
    const supports = new Map(map.alters.map((alter) => [alter.id, []]));
    for (const support of map.supports ?? []) {
        if (!DOMAINS.includes(support.domain)) continue;
        supports.get(support.alter)?.push(support);
        if (support.direction === 'received' && present.has(support.alter)) covered.add(support.domain);
    }
    for (const [id, own] of supports) {
        const ranked = rankDomains(own);
        place.set(id, ranked[0] ?? NONE);
        also.set(id, ranked.slice(1));
    }
    return arrange(DOMAINS, covered, place, also);
}

/**
 * The domains somebody supports in, the main one first. Main is where they give the ego most kinds of support; then where those bring
 * most benefits; then where the ego supports them most; then the order of the domains. So it never depends on the order of input.
 */
export function rankDomains(supports) {
    const score = new Map();
    for (const { domain, direction, benefits } of supports) {
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
        const [x, y] = [score.get(a), score.get(b)];
        return y[0] - x[0] || y[1] - x[1] || y[2] - x[2] || DOMAINS.indexOf(a) - DOMAINS.indexOf(b);
    });
}

function byRelation(map) {
    const place = new Map(map.alters.map((alter) => [alter.id, circleOf(alter)]));
    const covered = new Set(map.alters.filter((a) => (a.phase ?? 'present') === 'present').map((a) => place.get(a.id)));
    return arrange(CIRCLES, covered, place, new Map());
}

/** Of several relations the one nearest to the heart counts: a friend who is also a neighbour stands with the friends. */
function circleOf(alter) {
    if (!['person', 'group'].includes(alter.kind ?? 'person')) return 'beyond';
    const found = (alter.relations ?? []).map((relation) => CIRCLE_OF[relation] ?? 'around');
    return CIRCLES.find((circle) => found.includes(circle)) ?? NONE;
}

function arrange(keys, covered, place, also) {
    const used = new Set(place.values());
    const whole = used.size === 0 || (used.size === 1 && used.has(NONE));
    const sectors = keys.map((key) => ({ key, covered: covered.has(key) }));
    // Only when somebody stands there: an empty "no area named yet" would be a hole that asks to be filled.
    if (used.has(NONE) && !whole) sectors.push({ key: NONE, covered: true });
    return { sectors, place, also, whole };
}
