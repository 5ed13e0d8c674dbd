// The kinds of steps, by their keys.

export const obstacles = [
    'obstacle-withdraw', 'obstacle-one-sided', 'obstacle-self-image', 'obstacle-poverty', 'obstacle-fear',
];

export const towardsNew = [
    'club', 'volunteer', 'events', 'online', 'support-group', 'community-event', 'fixed-time', 'video-call',
];

/** Kinds of steps that need an alter; the others also work without one. */
export const aboutSomebody = new Set([
    'wait', 'appreciate', 'be-present', 'offer-support', 'send-card', 'practical-help', 'celebrate', 'be-open',
    'repair', 'return-favour',
]);

/**
 * Kinds of steps that also make sense with a place, a thing, a pet or a belief.
 * @type {Record<string, string[]>}
 */
export const beyondPeople = {
    pet: ['be-present', 'appreciate', 'fixed-time'],
    place: ['be-present', 'fixed-time', 'plan-together'],
    thing: ['be-present', 'fixed-time'],
    belief: ['be-present', 'fixed-time'],
};

/**
 * The kinds of steps that need little effort. The first idea is one of them, or an entry of the referral list, if any
 * fits.
 */
export const light = new Set([
    'wait', 'appreciate', 'send-card', 'keep-in-touch', 'reach-out', 'be-present', 'old-friends', 'club', 'events',
    'online', 'support-group', 'community-event',
]);
