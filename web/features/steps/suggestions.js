import { between } from '../../lib/dates.js';
import { firstStep } from '../guide/screens.js';
import { isWhole, shownDomains } from '../../model/shared-parts.js';

/**
 * Ideas for one small next step, pure: which of the ways fits somebody, what the map tells, or an insight. An idea is
 * { way, alter?, insight? }, or { referral }, something of the referral list; its words are a text of that name (features/steps/step-text.js), which the person then makes their own.
 */

const seldom = ['yearly', 'never'];
const longAgo = 90; // days without contact after which a sign of life is suggested
const mostPerWay = 2; // on one list: variety, and nobody is asked for everything
const mostOffers = 2; // of the referral list

export const obstacles = ['obstacle-withdraw', 'obstacle-one-sided', 'obstacle-self-image', 'obstacle-poverty', 'obstacle-fear'];

const towardsNew = ['club', 'volunteer', 'events', 'online', 'support-group', 'community-event', 'fixed-time', 'video-call'];

/** Ways that need somebody they are about; the others stand by themselves, too. */
const aboutSomebody = new Set([
    'wait', 'appreciate', 'be-present', 'offer-support', 'send-card', 'practical-help', 'celebrate', 'be-open', 'repair', 'return-favour',
]);

/** Ways that also make sense with a place, a thing, a pet or a belief. */
const beyondPeople = {
    pet: ['be-present', 'appreciate', 'fixed-time'],
    place: ['be-present', 'fixed-time', 'plan-together'],
    thing: ['be-present', 'fixed-time'],
    belief: ['be-present', 'fixed-time'],
};

const kindOf = (alter) => alter.kind ?? 'person';
const phaseOf = (alter) => alter.phase ?? 'present';
const answers = (alter) => ['person', 'group'].includes(kindOf(alter));

/** Ideas about one of them, the most fitting first. Nothing is suggested with somebody who has died. */
export function forAlter(map, alter, today) {
    if (alter.died) {
        return [];
    }
    const ways = beyondPeople[kindOf(alter)] ?? rules.filter(([holds]) => holds(alter, map, today)).flatMap(([, ways]) => ways);
    return unplanned(map, [...new Set(ways)].map((way) => ({ way, alter: alter.id })));
}

/** What is planned, rests, or was put aside is not suggested again. */
const unplanned = (map, ideas) => ideas.filter((idea) => !map.steps.some((step) =>
    step.way === idea.way && (step.alter ?? null) === (idea.alter ?? null) && ['open', 'resting', 'not-now'].includes(step.state ?? 'open')));

const flows = (map, alter, direction) => map.supports.filter((one) => one.alter === alter.id && one.direction === direction);

function longWithout(alter, today) {
    const said = [alter.contactFromThem, alter.contactFromMe].filter(Boolean);
    return alter.lastContact ? between(alter.lastContact, today) > longAgo : said.length > 0 && said.every((one) => seldom.includes(one));
}

/** When which ways fit, in the order in which they are suggested. */
const rules = [
    [(alter) => alter.strained, ['repair', 'be-open']],
    [(alter) => phaseOf(alter) === 'hoped', ['reach-out', 'ask', 'plan-together']],
    [(alter) => phaseOf(alter) === 'past', ['old-friends', 'send-card']],
    [(alter) => alter.wantMore, ['reach-out', 'plan-together']],
    [(alter, _, today) => phaseOf(alter) === 'present' && longWithout(alter, today), ['keep-in-touch', 'video-call']],
    [(alter, map) => flows(map, alter, 'received').length > 1 && flows(map, alter, 'given').length === 0, ['appreciate', 'return-favour']],
    [(alter) => alter.newer, ['plan-together', 'be-present']],
    [(alter) => kindOf(alter) === 'group', ['fixed-time', 'offer-support']],
    [(alter) => firstStep(alter) === 'them', ['reach-out']],
    [(alter) => firstStep(alter) === 'me', ['wait', 'be-open']],
    [(alter, map) => flows(map, alter, 'received').length > 0, ['appreciate']],
    [(alter, map) => flows(map, alter, 'received').length === 0 && phaseOf(alter) === 'present', ['ask']],
    [(alter) => phaseOf(alter) === 'present' && alter.closeness >= 4, ['eat-together', 'celebrate', 'send-card']],
    [(alter) => phaseOf(alter) === 'present', ['keep-in-touch', 'offer-support', 'practical-help']],
];

/**
 * Ideas for the whole map: people who are on it first, each once, then ways to new contact. Those come earlier where few are
 * around, or where the person said that they would like new contacts. After the people comes what the referral list has for areas of life in which nobody is
 * yet.
 */
export function forMap(map, today, referrals = []) {
    const wanted = ['wantMore', 'strained', 'long', 'gives', 'newer', 'hoped', 'past', 'near'];
    const why = (alter) => wanted.findIndex((reason) => reasons[reason](alter, map, today));
    const people = map.alters
        .filter((alter) => !alter.died && answers(alter) && why(alter) >= 0)
        .map((alter) => ({ alter, rank: why(alter) }))
        .sort((a, b) => a.rank - b.rank || (b.alter.closeness ?? 0) - (a.alter.closeness ?? 0) || (a.alter.id < b.alter.id ? -1 : 1));
    const ideas = varied(people.map(({ alter }) => forAlter(map, alter, today)).filter((ways) => ways.length > 0));
    const fresh = unplanned(map, towardsNew.map((way) => ({ way })));
    const many = wishes(map) ? 2 : around(map) < 5 ? 3 : 6;
    return [...ideas.slice(0, many), ...offers(map, referrals, areasOpen(map)), ...fresh.slice(0, 2), ...ideas.slice(many), ...fresh.slice(2)];
}

const reasons = {
    wantMore: (alter) => alter.wantMore && phaseOf(alter) !== 'past',
    strained: (alter) => alter.strained && phaseOf(alter) === 'present',
    long: (alter, _, today) => phaseOf(alter) === 'present' && alter.closeness >= 3 && longWithout(alter, today),
    gives: (alter, map) => phaseOf(alter) === 'present' && flows(map, alter, 'received').length > 1 && flows(map, alter, 'given').length === 0,
    newer: (alter) => alter.newer && phaseOf(alter) === 'present',
    hoped: (alter) => phaseOf(alter) === 'hoped',
    past: (alter, map) => phaseOf(alter) === 'past' && flows(map, alter, 'received').length > 0,
    near: (alter) => phaseOf(alter) === 'present' && alter.closeness >= 4,
};

/** Areas of life in which nobody supports today, as far as that can be told of what was shared. Where none was ever named that is not known, but by whoever would like new contacts. */
function areasOpen(map) {
    if (!isWhole(map, 'alters')) {
        return [];
    }
    const present = new Set(map.alters.filter((alter) => phaseOf(alter) === 'present' && !alter.died).map(({ id }) => id));
    const covered = new Set(map.supports.filter((one) => one.direction === 'received' && present.has(one.alter)).map((one) => one.domain).filter(Boolean));
    return covered.size > 0 || wishes(map) ? shownDomains(map).filter((domain) => !covered.has(domain)) : [];
}

/** What the referral list has for these areas: something for each first, in their order. What is named by a step already is not offered again. */
function offers(map, referrals, areas) {
    const planned = map.steps.filter(({ state }) => ['open', 'resting', 'not-now'].includes(state ?? 'open'));
    const free = referrals.filter(({ name }) => !planned.some(({ words }) => words.includes(name)));
    const fitting = areas.map((area) => free.filter((one) => one.domains.includes(area)));
    const turns = Math.max(0, ...fitting.map((those) => those.length));
    const inTurn = Array.from({ length: turns }, (_, turn) => fitting.map((those) => those[turn])).flat().filter(Boolean);
    return [...new Set(inTurn)].slice(0, mostOffers).map((referral) => ({ referral }));
}

/** One idea each, and no way too often as long as another fits. */
function varied(lists) {
    const used = new Map();
    return lists.map((ideas) => {
        const idea = ideas.find(({ way }) => (used.get(way) ?? 0) < mostPerWay) ?? ideas[0];
        used.set(idea.way, (used.get(idea.way) ?? 0) + 1);
        return idea;
    });
}

const around = (map) => map.alters.filter((alter) => phaseOf(alter) === 'present' && answers(alter)).length;

/** Whether the person last said that they would like new contacts. */
function wishes(map) {
    const said = map.reflections.filter(({ question, answer }) => question === 'new-contacts' && answer).sort((a, b) => (a.on < b.on ? -1 : 1)).at(-1);
    return ['yes', 'partly'].includes(said?.answer);
}

/**
 * Ideas from an insight: the ways its file names, with those it lights; and where it suggests something new for areas of life, what the referral list
 * has for these.
 *
 * @param about its entry in the catalogue, result what it says of this map
 */
export function forInsight(map, about, result, referrals = []) {
    const lit = result.alters.map((id) => map.alters.find((alter) => alter.id === id)).filter((alter) => alter && !alter.died);
    const ideas = (about.steps ?? []).flatMap((way, at) => {
        const fitting = lit.filter((alter) => (beyondPeople[kindOf(alter)]?.includes(way) ?? true) && !towardsNew.includes(way));
        const alter = fitting[at % (fitting.length || 1)];
        if (!alter && aboutSomebody.has(way)) {
            return [];
        }
        return [{ way, ...(alter ? { alter: alter.id } : {}), insight: about.key }];
    });
    const found = (about.steps ?? []).some((way) => towardsNew.includes(way)) ? offers(map, referrals, result.domains ?? []) : [];
    const some = unplanned(map, ideas);
    const people = some.findLastIndex(({ alter }) => alter) + 1;
    return [...some.slice(0, people), ...found, ...some.slice(people)];
}
