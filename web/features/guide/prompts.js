/** @type {(...relations: string[]) => (alter: Alter) => boolean} */
const related = (...relations) => (alter) =>
    now(alter) && (alter.relations ?? []).some((one) => relations.includes(one));
/** @type {(...kinds: string[]) => (alter: Alter) => boolean} */
const of = (...kinds) => (alter) => now(alter) && kinds.includes(kindOf(alter));
/** @type {(alter: Alter) => boolean} */
const now = (alter) => (alter.phase ?? 'present') !== 'past';
/** @type {(alter: Alter) => string} */
export const kindOf = (alter) => alter.kind ?? 'person';
/** @type {(key: string, more?: Partial<Alter>) => PromptVariant} */
const relation = (key, more = {}) => ({ label: `relation.${key}`, fields: { relations: [key], ...more } });

/**
 * The prompts for listing people. `variants` are the ways in which listed people are added, the first by default;
 * `listed` tells whether an alter of the map already belongs to the prompt.
 * @type {Record<string, Prompt>}
 */
export const prompts = {
    family: {
        variants: ['family', 'partner', 'child'].map((one) => relation(one)),
        listed: related('family', 'partner', 'child'),
    },
    friends: {
        variants: ['friend', 'peer', 'buddy', 'acquaintance'].map((one) => relation(one)),
        listed: related('friend', 'peer', 'buddy', 'acquaintance'),
    },
    others: {
        variants: [
            { label: 'kind.person', fields: {} }, relation('carer'),
            ...['pet', 'place', 'thing', 'group'].map((kind) => ({ label: `kind.${kind}`, fields: { kind } })),
        ],
        listed: (alter) =>
            now(alter) && !related('family', 'partner', 'child', 'friend', 'peer', 'buddy', 'acquaintance')(alter),
    },
    colleagues: { variants: [relation('colleague')], listed: related('colleague') },
    neighbours: { variants: [relation('neighbour')], listed: related('neighbour') },
    club: {
        variants: [
            { label: 'kind.person', fields: { relations: ['club'] } },
            { label: 'kind.group', fields: { kind: 'group', relations: ['club'] } },
            relation('support-group', { kind: 'group' }),
        ],
        listed: related('club', 'support-group'),
    },
    care: {
        variants: ['carer', 'case-manager', 'therapist', 'doctor', 'mentor'].map((one) => relation(one)),
        listed: related('carer', 'case-manager', 'therapist', 'doctor', 'mentor'),
    },
    pets: { variants: [{ label: 'kind.pet', fields: { kind: 'pet' } }], listed: of('pet') },
    places: {
        variants: ['place', 'thing'].map((kind) => ({ label: `kind.${kind}`, fields: { kind } })),
        listed: of('place', 'thing'),
    },
    faith: {
        variants: ['belief', 'person', 'group'].map((kind) => ({
            label: `kind.${kind}`, fields: { kind, relations: ['spiritual'] },
        })),
        listed: related('spiritual'),
    },
    universe: {
        variants: [{ label: 'kind.belief', fields: { kind: 'belief', relations: ['higher-power'] } }],
        listed: (alter) => related('higher-power')(alter) || (of('belief')(alter) && !related('spiritual')(alter)),
    },
    past: {
        variants: [{ label: 'kind.person', fields: { phase: 'past' } }], listed: (alter) => alter.phase === 'past',
    },
    newer: {
        variants: [{ label: 'kind.person', fields: { newer: true } }],
        listed: (alter) => now(alter) && Boolean(alter.newer),
    },
};
