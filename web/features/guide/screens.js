import { same } from '../../model/elements.js';
import { frequencies, types } from '../../core/vocabularies.js';
import { ofType } from '../../model/support-edits.js';
import { ofToday } from '../../model/today.js';
import { kindOf, prompts } from './prompts.js';

/**
 * The mapping exercise as data, pure: its parts, its screens for a map, and its first screen. A screen asks one
 * question:
 *
 *     { key, part, asks, prompt?, field?, type?, direction? }
 *
 * The short exercise has five questions: three that list people, one about closeness and one about support. The other
 * parts are optional; for alters who are added there, the questions about closeness and support follow as well.
 *
 * The key of a screen stays the same while the map changes, so that the person can leave and come back.
 * @type {GuidePart[]}
 */
export const parts = [
    'list', 'close', 'support', 'enough', 'more', 'later', 'ease', 'contact', 'areas', 'give', 'knows', 'wishes',
    'look',
];

/**
 * The optional parts, as they are offered and counted. The follow-up questions about added alters count as part of
 * adding them.
 * @type {GuidePart[]}
 */
export const chosenParts = parts.slice(parts.indexOf('enough') + 1).filter((part) => part !== 'later');

/** The prompts of the short exercise; the others belong to the part that adds more people. */
const first = ['family', 'friends', 'others'];

/**
 * The current alters, in the order of the map.
 * @type {(map: PartialMap) => Alter[]}
 */
export const around = ofToday;

/**
 * The current alters who can take the initiative for contact.
 * @type {(map: PartialMap) => Alter[]}
 */
export const whoAnswers = (map) => around(map).filter((alter) => ['person', 'group'].includes(kindOf(alter)));

/**
 * The current alters who can have ties to others.
 * @type {(map: PartialMap) => Alter[]}
 */
export const whoKnows = (map) => around(map).filter((alter) => ['person', 'group', 'pet'].includes(kindOf(alter)));

/**
 * Every screen for this map, in order; `asked` keeps a follow-up screen while it is being answered.
 * @type {(map: SupportMap, asked?: GuideAsked) => GuideScreen[]}
 */
export function screens(map, asked) {
    const prompted = Object.keys(prompts);
    const anybody = around(map).length > 0;
    return [
        ...first.map((prompt) => listing('list', prompt)),
        ...(anybody ? short : []),
        ...prompted.filter((prompt) => !first.includes(prompt)).map((prompt) => listing('more', prompt)),
        ...later.filter((screen) => askedOn(map, screen, asked).length > 0),
        ...(anybody ? [rated('ease', 'comfort')] : []),
        ...(whoAnswers(map).length > 0 ? contacts : []),
        ...types.filter((type) => who(map, type, 'received').length > 0).map(areasOf),
        ...(anybody ? [helping('give', 'given')] : []),
        ...(whoKnows(map).length > 1 ? [acquainted] : []),
        ...(anybody ? [wanted] : []),
        { key: 'wishes/new', part: 'wishes', asks: 'new' },
        { key: 'look', part: 'look', asks: 'look' },
    ];
}

/** @type {(part: 'close' | 'later' | 'ease' | 'contact', field: RatedField) => RateScreen} */
const rated = (part, field) => ({ key: `${part}/${field}`, part, asks: 'rate', field });

/** @type {(part: 'support' | 'later' | 'give', direction: Direction) => HelpScreen} */
const helping = (part, direction) => ({ key: `${part}/types`, part, asks: 'help', direction });

/** @type {(type: string) => GuideScreen} */
const areasOf = (type) => ({ key: `areas/${type}`, part: 'areas', asks: 'areas', type, direction: 'received' });

/** @type {GuideScreen} */
const wanted = { key: 'wishes/more', part: 'wishes', asks: 'more' };

/** @type {GuideScreen} */
const acquainted = { key: 'knows', part: 'knows', asks: 'knows' };

/** The screens that follow the names in the short exercise. @type {GuideScreen[]} */
const short = [rated('close', 'closeness'), helping('support', 'received'), {
    key: 'enough', part: 'enough', asks: 'enough',
}];

/**
 * The follow-up screens: closeness and support of alters without these answers.
 * @type {(RateScreen | HelpScreen)[]}
 */
export const later = [rated('later', 'closeness'), helping('later', 'received')];

const contacts = [rated('contact', 'contactFromThem'), rated('contact', 'contactFromMe')];

/** @type {(part: 'list' | 'more', prompt: string) => GuideScreen} */
const listing = (part, prompt) => ({ key: `${part}/${prompt}`, part, asks: 'list', prompt });

/**
 * The current alters with this type of support in this direction.
 * @type {(map: SupportMap, type: string, direction: Direction) => Alter[]}
 */
export const who = (map, type, direction) =>
    around(map).filter(({ id }) => ofType(map, { alter: id, direction, type }).length > 0);

/**
 * The alters that a screen asks about. On a follow-up screen only those who had no answer when the screen was opened.
 * @type {(map: SupportMap, screen: RateScreen | HelpScreen, asked?: GuideAsked) => Alter[]}
 */
export function askedOn(map, screen, asked = {}) {
    const all = screen.asks === 'rate' && screen.field.startsWith('contact') ? whoAnswers(map) : around(map);
    return screen.part === 'later'
        ? all.filter((alter) => asked[screen.key]?.includes(alter.id) || !told(map, screen, alter))
        : all;
}

/** @type {(map: SupportMap, screen: RateScreen | HelpScreen, alter: Alter) => boolean} */
const told = (map, screen, alter) => (screen.asks === 'rate' ? Boolean(alter[screen.field])
    : map.supports.some((one) => one.alter === alter.id && one.direction === screen.direction));

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
 * The first screen for a person who starts the exercise: that of the first part for which the map has no data.
 * @type {(map: SupportMap) => string}
 */
export function startAt(map) {
    const all = screens(map);
    /** @type {Partial<Record<GuidePart, boolean>>} */
    const said = {
        list: map.alters.length > 0,
        close: around(map).some((alter) => alter.closeness),
        support: map.supports.some(({ direction }) => direction === 'received'),
        enough: around(map).some((alter) => alter.comfort || alter.contactFromThem || alter.contactFromMe),
        more: true,
        later: true,
        ease: around(map).some((alter) => alter.comfort),
        contact: around(map).some((alter) => alter.contactFromThem || alter.contactFromMe),
        areas: map.supports.some(({ domain }) => domain),
        give: map.supports.some(({ direction }) => direction === 'given'),
        knows: map.ties.length > 0,
        wishes: around(map).some((alter) => alter.wantMore)
            || map.reflections.some(({ question }) => question === 'new-contacts'),
    };
    return (all.find(({ part }) => !said[part]) ?? all[all.length - 1]).key;
}

/**
 * Tells whether a screen has an answer. Its button then says to go on, otherwise to skip.
 * @type {(map: SupportMap, screen: GuideScreen, asked?: GuideAsked) => boolean}
 */
export function answered(map, screen, asked) {
    switch (screen.asks) {
        case 'list': return map.alters.some(prompts[screen.prompt].listed);
        case 'rate':
        case 'help':
            return askedOn(map, screen, asked).some((alter) => told(map, screen, alter));
        case 'areas':
            return map.supports.some((one) =>
                one.direction === screen.direction && same(one.type, screen.type) && one.domain
            );
        case 'knows':
            return map.ties.length > 0;
        case 'more':
            return around(map).some(({ wantMore }) => wantMore);
        case 'new':
            return map.reflections.some(({ question }) => question === 'new-contacts');
        default:
            return true;
    }
}

/**
 * The side that mostly initiates contact, according to the two answers: 'them', 'me', 'even', 'nobody', or null if an
 * answer is missing.
 * @type {(alter: Pick<Alter, 'contactFromThem' | 'contactFromMe'>) => 'them' | 'me' | 'even' | 'nobody' | null}
 */
export function firstStep({ contactFromThem: them, contactFromMe: me }) {
    if (!them || !me) {
        return null;
    }
    const more = frequencies.indexOf(me) - frequencies.indexOf(them);
    return more > 0 ? 'them' : more < 0 ? 'me' : them === 'never' ? 'nobody' : 'even';
}
