import { between } from '../../lib/dates.js';
import { firstStep } from '../guide/screens.js';
import { isWhole, shownDomains } from '../../model/shared-parts.js';
import { ofToday } from '../../model/today.js';
import { aboutSomebody, beyondPeople, light, towardsNew } from './step-kinds.js';

/**
 * Ideas for a small next step, pure: the kinds of steps that fit an alter, the map, or an insight. An idea is
 * { way, alter?, insight? }, or { referral }, an entry of the referral list; its text has the name of the way
 * (features/steps/step-text.js), and the person then rewrites it.
 */

/** @typedef {(alter: Alter, map: SupportMap, today: string) => unknown} Condition */

const seldom = ['yearly', 'never'];
const longAgo = 90; // days without contact after which getting in touch is suggested
const mostPerWay = 2; // in one list, for variety
const mostOffers = 2; // of the referral list

/** @type {(alter: Alter) => string} */
const kindOf = (alter) => alter.kind ?? 'person';
/** @type {(alter: Alter) => string} */
const phaseOf = (alter) => alter.phase ?? 'present';
/** @type {(alter: Alter) => boolean} */
const answers = (alter) => ['person', 'group'].includes(kindOf(alter));

/**
 * Ideas about one alter, the most fitting first. There are none for an alter who has died.
 * @type {(map: SupportMap, alter: Alter, today: string) => StepIdea[]}
 */
export function forAlter(map, alter, today) {
    if (alter.died) {
        return [];
    }
    const ways = beyondPeople[kindOf(alter)]
        ?? rules.filter(([holds]) => holds(alter, map, today)).flatMap(([, ways]) => ways);
    return lightestFirst(map, unplanned(map, [...new Set(ways)].map((way) => ({ way, alter: alter.id }))));
}

/**
 * The ideas without those that are steps already: planned, resting or put aside.
 * @type {(map: SupportMap, ideas: StepIdea[]) => StepIdea[]}
 */
const unplanned = (map, ideas) =>
    ideas.filter((idea) =>
        !map.steps.some((step) =>
            step.way === idea.way && (step.alter ?? null) === (idea.alter ?? null)
            && ['open', 'resting', 'not-now'].includes(step.state ?? 'open')
        )
    );

/** @type {(map: SupportMap, alter: Alter, direction: Direction) => Support[]} */
const flows = (map, alter, direction) =>
    map.supports.filter((one) => one.alter === alter.id && one.direction === direction);

/** @type {(alter: Alter, today: string) => boolean} */
function longWithout(alter, today) {
    const said = [alter.contactFromThem, alter.contactFromMe].filter((one) => one !== undefined);
    return alter.lastContact
        ? between(alter.lastContact, today) > longAgo
        : said.length > 0 && said.every((one) => seldom.includes(one));
}

/**
 * The conditions for each kind of step, in the order in which they are suggested.
 * @type {[holds: Condition, ways: string[]][]}
 */
const rules = [
    [(alter) => alter.strained, ['send-card', 'keep-in-touch', 'be-present']],
    [(alter) => phaseOf(alter) === 'hoped', ['reach-out', 'ask', 'plan-together']],
    [(alter) => phaseOf(alter) === 'past', ['old-friends', 'send-card']],
    [(alter) => alter.wantMore, ['reach-out', 'plan-together']],
    [(alter, _, today) => phaseOf(alter) === 'present' && longWithout(alter, today), ['keep-in-touch', 'video-call']],
    [(alter, map) => flows(map, alter, 'received').length > 1 && flows(map, alter, 'given').length === 0, [
        'appreciate', 'return-favour',
    ]],
    [(alter) => alter.newer, ['plan-together', 'be-present']],
    [(alter) => kindOf(alter) === 'group', ['fixed-time', 'offer-support']],
    [(alter) => firstStep(alter) === 'them', ['reach-out']],
    [(alter) => firstStep(alter) === 'me', ['wait', 'be-open']],
    [(alter, map) => flows(map, alter, 'received').length > 0, ['appreciate']],
    [(alter, map) => flows(map, alter, 'received').length === 0 && phaseOf(alter) === 'present', ['ask']],
    [(alter) => phaseOf(alter) === 'present' && (alter.closeness ?? 0) >= 4, [
        'eat-together', 'celebrate', 'send-card',
    ]],
    [(alter) => phaseOf(alter) === 'present', ['keep-in-touch', 'offer-support', 'practical-help']],
];

/**
 * Ideas for the whole map: first about the people on it, each once, then for new contacts. The latter come earlier if
 * there are few people, or if the person would like new contacts. After the ideas about people follow entries of the
 * referral list for areas of life without support.
 * @type {(map: SupportMap, today: string, referrals?: Referral[]) => Idea[]}
 */
export function forMap(map, today, referrals = []) {
    const wanted = ['wantMore', 'strained', 'long', 'gives', 'newer', 'hoped', 'past', 'near'];
    /** @type {(alter: Alter) => number} */
    const why = (alter) => wanted.findIndex((reason) => reasons[reason](alter, map, today));
    const people = map.alters
        .filter((alter) => !alter.died && answers(alter) && why(alter) >= 0)
        .map((alter) => ({ alter, rank: why(alter) }))
        .sort((a, b) =>
            a.rank - b.rank || (b.alter.closeness ?? 0) - (a.alter.closeness ?? 0) || (a.alter.id < b.alter.id ? -1 : 1)
        );
    const ideas = varied(people.map(({ alter }) => forAlter(map, alter, today)).filter((ways) => ways.length > 0));
    const fresh = unplanned(map, towardsNew.map((way) => ({ way })));
    const many = wishes(map) ? 2 : around(map) < 5 ? 3 : 6;
    return lightestFirst(map, [
        ...ideas.slice(0, many), ...offers(map, referrals, areasOpen(map)), ...fresh.slice(0, 2), ...ideas.slice(many),
        ...fresh.slice(2),
    ]);
}

/**
 * The ideas with the lightest one first and possible confrontations last; otherwise in their order. A confrontation is
 * never the only idea.
 * @template {Idea} T
 * @param {SupportMap} map
 * @param {T[]} ideas
 * @returns {T[]}
 */
function lightestFirst(map, ideas) {
    const calm = ideas.filter((idea) => !confronts(map, idea));
    const first = calm.findIndex(({ way }) => way === undefined || light.has(way));
    const sorted = first > 0 ? [calm[first], ...calm.filter((_, at) => at !== first)] : calm;
    return calm.length === 0 ? [] : [...sorted, ...ideas.filter((idea) => confronts(map, idea))];
}

/**
 * Tells whether a step may become a confrontation. In a strained relationship, being open counts as one, too.
 * @type {(map: SupportMap, idea: Idea) => boolean}
 */
const confronts = (map, { way, alter: id }) =>
    way === 'repair' || (way === 'be-open' && map.alters.some((alter) => alter.id === id && alter.strained));

/** @type {Record<string, Condition>} */
const reasons = {
    wantMore: (alter) => alter.wantMore && phaseOf(alter) !== 'past',
    strained: (alter) => alter.strained && phaseOf(alter) === 'present',
    long: (alter, _, today) => phaseOf(alter) === 'present' && (alter.closeness ?? 0) >= 3 && longWithout(alter, today),
    gives: (alter, map) =>
        phaseOf(alter) === 'present' && flows(map, alter, 'received').length > 1
        && flows(map, alter, 'given').length === 0,
    newer: (alter) => alter.newer && phaseOf(alter) === 'present',
    hoped: (alter) => phaseOf(alter) === 'hoped',
    past: (alter, map) => phaseOf(alter) === 'past' && flows(map, alter, 'received').length > 0,
    near: (alter) => phaseOf(alter) === 'present' && (alter.closeness ?? 0) >= 4,
};

/**
 * The areas of life without support today, according to the shared parts of the map. If no area was ever noted, they
 * are unknown, and there are none unless the person would like new contacts.
 * @type {(map: SupportMap) => string[]}
 */
function areasOpen(map) {
    if (!isWhole(map, 'alters')) {
        return [];
    }
    const present = new Set(ofToday(map).map(({ id }) => id));
    const covered = new Set(
        map.supports.filter((one) => one.direction === 'received' && present.has(one.alter)).map((one) => one.domain)
            .filter(Boolean),
    );
    return covered.size > 0 || wishes(map) ? shownDomains(map).filter((domain) => !covered.has(domain)) : [];
}

/**
 * Entries of the referral list for these areas: first one for each area, in their order. An entry that is already named
 * in a step is left out.
 * @type {(map: SupportMap, referrals: Referral[], areas: string[]) => ReferralIdea[]}
 */
function offers(map, referrals, areas) {
    const planned = map.steps.filter(({ state }) => ['open', 'resting', 'not-now'].includes(state ?? 'open'));
    const free = referrals.filter(({ name }) => !planned.some(({ words }) => words.includes(name)));
    const fitting = areas.map((area) => free.filter((one) => one.domains.includes(area)));
    const turns = Math.max(0, ...fitting.map((those) => those.length));
    const inTurn = Array.from({ length: turns }, (_, turn) => fitting.map((those) => those[turn])).flat().filter(
        Boolean,
    );
    return [...new Set(inTurn)].slice(0, mostOffers).map((referral) => ({ referral }));
}

/**
 * One idea for each alter. No kind of step is repeated too often while another one fits.
 * @type {(lists: StepIdea[][]) => StepIdea[]}
 */
function varied(lists) {
    /** @type {Map<string, number>} */
    const used = new Map();
    return lists.map((ideas) => {
        const idea = ideas.find(({ way }) => (used.get(way) ?? 0) < mostPerWay) ?? ideas[0];
        used.set(idea.way, (used.get(idea.way) ?? 0) + 1);
        return idea;
    });
}

/** @type {(map: SupportMap) => number} */
const around = (map) => ofToday(map).filter(answers).length;

/**
 * Tells whether the person's latest answer is that they would like new contacts.
 * @type {(map: SupportMap) => boolean}
 */
function wishes(map) {
    const said = map.reflections.filter(({ question, answer }) => question === 'new-contacts'
        && answer).sort((a, b) => (a.on < b.on ? -1 : 1)).at(-1);
    return ['yes', 'partly'].includes(said?.answer ?? '');
}

/**
 * Ideas from an insight: the kinds of steps its file names, with the alters it highlights; and entries of the referral
 * list for the areas of life for which it suggests something new.
 * @type {(map: SupportMap, about: Pick<Insight, 'key' | 'steps'>, result: Pick<InsightResult, 'alters' | 'domains'>,
 *     referrals?: Referral[]) => Idea[]}
 */
export function forInsight(map, about, result, referrals = []) {
    const highlighted = result.alters.map((id) => map.alters.find((alter) => alter.id === id)).filter((alter) =>
        alter !== undefined
    ).filter(({ died }) => !died);
    const ideas = (about.steps ?? []).flatMap((way, at) => {
        const fitting = highlighted.filter((alter) =>
            (beyondPeople[kindOf(alter)]?.includes(way) ?? true) && !towardsNew.includes(way)
        );
        const alter = fitting[at % (fitting.length || 1)];
        if (!alter && aboutSomebody.has(way)) {
            return [];
        }
        return [{ way, ...(alter ? { alter: alter.id } : {}), insight: about.key }];
    });
    const found = (about.steps ?? []).some((way) => towardsNew.includes(way))
        ? offers(map, referrals, result.domains ?? [])
        : [];
    const some = unplanned(map, ideas);
    const people = some.findLastIndex(({ alter }) => alter) + 1;
    return lightestFirst(map, [...some.slice(0, people), ...found, ...some.slice(people)]);
}
