import { isWhole } from '../../model/shared-parts.js';
import { add, remove, setFields } from '../../model/edits.js';
import { plain } from '../../model/elements.js';
import { ofToday } from '../../model/today.js';

/**
 * The reflection questions, pure: their content, the map's answer to them, and how an answer is stored. A map can
 * answer only some of them, and only if it has enough data; only the person answers the others.
 */

/**
 * The questions in their order. `answers` tells whether yes, partly or no is possible; `map` derives the answer from
 * the map if it can, otherwise it is null.
 * @type {Record<string, ReflectionQuestion>}
 */
export const questions = {
    close: { answers: true, map: ({ map }) => ofThose(rated(map), ({ closeness }) => closeness >= 4) },
    'give-and-take': { answers: true, map: ({ map }) => ofThose(supporting(map), ({ both }) => both) },
    brings: { answers: false },
    practitioners: { answers: true, map: ({ value, speaks }) => (speaks ? mainly(value('share')) : null) },
    family: { answers: true, map: ({ value, speaks }) => (speaks ? mainly(value('share')) : null) },
    small: {
        answers: true,
        map: ({ map, highlighted }) => (rated(map).length < enough
            ? null
            : highlighted('appreciate') <= 2
            ? 'yes'
            : highlighted('appreciate') >= 5
            ? 'no'
            : 'partly'),
    },
    distant: {
        answers: true,
        map: ({ map, highlighted }) => (highlighted('together') > 0 ? 'yes' : rated(map).filter(inTouch).length < enough
            ? null : 'no'),
    },
    areas: { answers: true, map: ({ value }) => acrossAreas(value('covered')) },
    common: { answers: false },
    qualities: { answers: false },
};

/** The number of people below which nothing is concluded about the whole network, because a young map is not judged. */
const enough = 6;

/** @type {(map: SupportMap) => Alter[]} */
const today = (map) => ofToday(map).filter((alter) => (alter.kind ?? 'person') === 'person');
/** @type {(map: SupportMap) => (Alter & {closeness: number})[]} */
const rated = (map) =>
    today(map).flatMap((alter) => (alter.closeness ? [{ ...alter, closeness: alter.closeness }] : []));
/** @type {(alter: Alter) => boolean} */
const inTouch = ({ contactFromThem, contactFromMe }) => Boolean(contactFromThem || contactFromMe);

/** @type {(map: SupportMap) => {both: boolean}[]} */
function supporting(map) {
    /** @type {(alter: Alter, direction: Direction) => boolean} */
    const has = ({ id }, direction) => map.supports.some((one) => one.alter === id && one.direction === direction);
    return today(map).map((alter) => [has(alter, 'received'), has(alter, 'given')]).filter(([got, gave]) => got || gave)
        .map(([got, gave]) => ({ both: got && gave }));
}

/**
 * The answer for a condition: yes if it holds for at least half of them, no if for none, otherwise partly.
 * @template T
 * @param {T[]} all
 * @param {(one: T) => boolean} holds
 * @returns {MapAnswer}
 */
function ofThose(all, holds) {
    const share = all.filter(holds).length / all.length;
    return all.length < enough ? null : share >= 0.5 ? 'yes' : share === 0 ? 'no' : 'partly';
}

/**
 * The answer for a share. An insight with enough data that found nothing counts as a share of zero.
 * @type {(share?: number) => MapAnswer}
 */
const mainly = (share = 0) => (share > 0.6 ? 'yes' : share < 0.4 ? 'no' : 'partly');

/** @type {(covered: number | undefined) => MapAnswer} */
const acrossAreas = (covered) => (covered === undefined ? null : covered >= 7 ? 'yes' : covered <= 2 ? 'no' : 'partly');

/**
 * The map's answer to a question: 'yes', 'partly', 'no', or null if the map does not allow a conclusion, for example
 * because only a part of it is shared. `voices` are the insights about the question: only the alters and areas they
 * highlight and the values they declare are known here.
 * @type {(question: string, map: SupportMap, voices: VoiceEvidence[]) => MapAnswer}
 */
export function mapSays(question, map, voices) {
    if (!isWhole(map, 'alters', 'domains', 'closeness')) {
        return null;
    }
    const found = voices.filter(({ result }) => result.found);
    return questions[question]?.map?.({
        map,
        speaks: voices.length > 0,
        highlighted: (section) =>
            new Set(found.filter(({ about }) => about.section === section).flatMap(({ result }) => result.alters)).size,
        value: (name) => found.map(({ result }) => result.values[name]).find((value) => typeof value === 'number'),
    }) ?? null;
}

/**
 * Tells whether the person's answer and the map's answer contradict each other. "Partly" contradicts neither.
 * @type {(felt: string | null | undefined, mapped: string | null | undefined) => boolean}
 */
export const differs = (felt, mapped) => [felt, mapped].sort().join() === 'no,yes';

/**
 * The answers to a question, newest first.
 * @type {(map: SupportMap, question: string) => Reflection[]}
 */
export const answersTo = (map, question) =>
    map.reflections.filter((one) => one.question === question).sort((a, b) => (a.on > b.on ? -1 : 1));

/**
 * The insights of the catalogue about a question, with their results.
 * @type {(question: string, catalogue: Insight[], results: InsightResult[] | null) => InsightPair[]}
 */
export const speaking = (question, catalogue, results) =>
    catalogue.filter((about) => about.reflections?.includes(question))
        .flatMap((about) => {
            const result = results?.find((one) => one.key === about.key);
            return result ? [{ about, result }] : [];
        });

/**
 * The edits that save an answer: today's answer is changed, and earlier ones stay. An answer without content is
 * removed.
 * @type {(map: SupportMap, question: string, said: {answer?: string | null, words?: string | null}, on: string) =>
 *     Edit[]}
 */
export function answerEdits(map, question, said, on) {
    const now = answersTo(map, question).find((one) => one.on === on);
    const next = { answer: now?.answer, words: now?.words, ...said };
    if (!plain(next.answer) && !plain(next.words)) {
        return now ? remove(map, 'reflection', now.id) : [];
    }
    return now ? setFields(map, 'reflection', now.id, said) : [add('reflection', { question, on, ...said })];
}
