import { same } from '../../model/elements.js';
import { byName } from '../../i18n/i18n.js';
import { frequencies, types } from '../../core/vocabularies.js';
import { ofType } from '../../model/support-edits.js';

/**
 * The mapping exercise as data, pure: its parts, its screens for a map, and its first screen. A screen asks one question:
 *
 *     { key, part, asks, prompt?, alter?, type?, direction? }
 *
 * Its key stays the same while the map changes, so that the person can leave and come back.
 * @type {GuidePart[]}
 */
export const parts = ['list', 'close', 'contact', 'support', 'give', 'knows', 'wishes', 'look'];

/** @type {(...relations: string[]) => (alter: Alter) => boolean} */
const related = (...relations) => (alter) => now(alter) && (alter.relations ?? []).some((one) => relations.includes(one));
/** @type {(...kinds: string[]) => (alter: Alter) => boolean} */
const of = (...kinds) => (alter) => now(alter) && kinds.includes(kindOf(alter));
/** @type {(alter: Alter) => boolean} */
const now = (alter) => (alter.phase ?? 'present') !== 'past';
/** @type {(alter: Alter) => string} */
const kindOf = (alter) => alter.kind ?? 'person';
/** @type {(key: string, more?: Partial<Alter>) => PromptVariant} */
const relation = (key, more = {}) => ({ label: `relation.${key}`, fields: { relations: [key], ...more } });

/**
 * The prompts for listing people. `variants` say as what the listed people are added, the first unless another is chosen;
 * `listed` says which alters of the map belong to the prompt already.
 * @type {Record<string, Prompt>}
 */
export const prompts = {
    family: { variants: ['family', 'partner', 'child'].map((one) => relation(one)), listed: related('family', 'partner', 'child') },
    friends: { variants: ['friend', 'peer', 'buddy', 'acquaintance'].map((one) => relation(one)), listed: related('friend', 'peer', 'buddy', 'acquaintance') },
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
    places: { variants: ['place', 'thing'].map((kind) => ({ label: `kind.${kind}`, fields: { kind } })), listed: of('place', 'thing') },
    faith: {
        variants: ['belief', 'person', 'group'].map((kind) => ({ label: `kind.${kind}`, fields: { kind, relations: ['spiritual'] } })),
        listed: related('spiritual'),
    },
    universe: {
        variants: [{ label: 'kind.belief', fields: { kind: 'belief', relations: ['higher-power'] } }],
        listed: (alter) => related('higher-power')(alter) || (of('belief')(alter) && !related('spiritual')(alter)),
    },
    past: { variants: [{ label: 'kind.person', fields: { phase: 'past' } }], listed: (alter) => alter.phase === 'past' },
    newer: { variants: [{ label: 'kind.person', fields: { newer: true } }], listed: (alter) => now(alter) && Boolean(alter.newer) },
};

/**
 * The current alters, by name.
 * @type {(map: PartialMap) => Alter[]}
 */
export const around = (map) => map.alters.filter((alter) => (alter.phase ?? 'present') === 'present' && !alter.died).sort((a, b) => byName(a.name, b.name));

/**
 * Those of them who can get in touch by themselves.
 * @type {(map: PartialMap) => Alter[]}
 */
export const whoAnswers = (map) => around(map).filter((alter) => ['person', 'group'].includes(kindOf(alter)));

/**
 * Those of them who can know somebody.
 * @type {(map: PartialMap) => Alter[]}
 */
export const whoKnows = (map) => around(map).filter((alter) => ['person', 'group', 'pet'].includes(kindOf(alter)));

/**
 * Every screen for this map, in order.
 * @type {(map: SupportMap) => GuideScreen[]}
 */
export function screens(map) {
    /** @type {(part: 'close' | 'contact' | 'knows', alters: Alter[]) => GuideScreen[]} */
    const each = (part, alters) => alters.map(({ id }) => ({ key: `${part}/${id}`, part, asks: part, alter: id }));
    const all = around(map);
    return [
        ...Object.keys(prompts).map(listing),
        ...each('close', all),
        ...each('contact', whoAnswers(map)),
        ...flows(map, 'support', 'received', all),
        ...flows(map, 'give', 'given', all),
        ...(whoKnows(map).length > 1 ? each('knows', whoKnows(map)) : []),
        ...(all.length > 0 ? [wanted] : []),
        { key: 'wishes/new', part: 'wishes', asks: 'new' },
        { key: 'look', part: 'look', asks: 'look' },
    ];
}

/** @type {(part: 'support' | 'give', type: string, direction: Direction) => GuideScreen} */
const areasOf = (part, type, direction) => ({ key: `${part}/${type}/areas`, part, asks: 'areas', type, direction });

/** @type {GuideScreen} */
const wanted = { key: 'wishes/more', part: 'wishes', asks: 'more' };

/** @type {(prompt: string) => GuideScreen} */
const listing = (prompt) => ({ key: `list/${prompt}`, part: 'list', asks: 'list', prompt });

/**
 * For each type of support: who gives or receives it and, if somebody was named, in which areas of life.
 * @type {(map: SupportMap, part: 'support' | 'give', direction: Direction, all: Alter[]) => GuideScreen[]}
 */
function flows(map, part, direction, all) {
    return all.length === 0 ? [] : types.flatMap(/** @type {(type: string) => GuideScreen[]} */ (type) => [
        { key: `${part}/${type}`, part, asks: 'who', type, direction },
        ...(who(map, type, direction).length > 0 ? [areasOf(part, type, direction)] : []),
    ]);
}

/**
 * The current alters with this type of support in this direction, by name.
 * @type {(map: SupportMap, type: string, direction: Direction) => Alter[]}
 */
export const who = (map, type, direction) => around(map).filter(({ id }) => ofType(map, { alter: id, direction, type }).length > 0);

/**
 * The screen of this key; if it is gone, the next one of its part, otherwise the first screen.
 * @type {(all: GuideScreen[], key: string | null) => number}
 */
export function place(all, key) {
    const exact = all.findIndex((screen) => screen.key === key);
    const [part] = (key ?? '').split('/');
    return exact >= 0 ? exact : Math.max(0, all.findIndex((screen) => screen.part === part));
}

/**
 * The first screen for a person who has not been here before: the first part about which the map says nothing at all.
 * @type {(map: SupportMap) => string}
 */
export function startAt(map) {
    const all = screens(map);
    /** @type {Partial<Record<GuidePart, boolean>>} */
    const said = {
        list: map.alters.length > 0,
        close: around(map).some((alter) => alter.closeness || alter.comfort),
        contact: around(map).some((alter) => alter.contactFromThem || alter.contactFromMe),
        support: map.supports.some(({ direction }) => direction === 'received'),
        give: map.supports.some(({ direction }) => direction === 'given'),
        knows: map.ties.length > 0,
        wishes: around(map).some((alter) => alter.wantMore) || map.reflections.some(({ question }) => question === 'new-contacts'),
    };
    return (all.find(({ part }) => !said[part]) ?? all[all.length - 1]).key;
}

/**
 * Whether a screen has an answer: its button then says to go on, otherwise to skip.
 * @type {(map: SupportMap, screen: GuideScreen) => boolean}
 */
export function answered(map, screen) {
    switch (screen.asks) {
        case 'list': return map.alters.some(prompts[screen.prompt].listed);
        case 'close': return says(map, screen, (alter) => alter.closeness || alter.comfort);
        case 'contact': return says(map, screen, (alter) => alter.contactFromThem || alter.contactFromMe);
        case 'who': return who(map, screen.type, screen.direction).length > 0;
        case 'areas': return map.supports.some((one) => one.direction === screen.direction && same(one.type, screen.type) && one.domain);
        case 'knows': return map.ties.some(({ a, b }) => a === screen.alter || b === screen.alter);
        case 'more': return around(map).some(({ wantMore }) => wantMore);
        case 'new': return map.reflections.some(({ question }) => question === 'new-contacts');
        default: return true;
    }
}

/** @type {(map: SupportMap, screen: AlterScreen, has: (alter: Alter) => unknown) => boolean} */
const says = (map, screen, has) => map.alters.some((alter) => alter.id === screen.alter && has(alter));

/**
 * Who mostly takes the first step, from the two answers: 'them', 'me', 'even', 'nobody', or null if an answer is missing.
 * @type {(alter: Pick<Alter, 'contactFromThem' | 'contactFromMe'>) => 'them' | 'me' | 'even' | 'nobody' | null}
 */
export function firstStep({ contactFromThem: them, contactFromMe: me }) {
    if (!them || !me) {
        return null;
    }
    const more = frequencies.indexOf(me) - frequencies.indexOf(them);
    return more > 0 ? 'them' : more < 0 ? 'me' : them === 'never' ? 'nobody' : 'even';
}
