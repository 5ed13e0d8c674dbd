import { isWhole } from '../../model/shared-parts.js';
import { add, plain, remove, setFields } from '../../model/edits.js';

/**
 * The questions to look back with, pure: what each is, what a map can answer to it, and how an answer is kept. A map can answer
 * only some of them, and only where enough is noted; everything else is left to the person.
 */

/** In their order. `answers` says whether a yes, partly or no fits; `map` reads it off the map where that is possible, else null. */
export const questions = {
    close: { answers: true, map: ({ map }) => ofThose(rated(map), ({ closeness }) => closeness >= 4) },
    'give-and-take': { answers: true, map: ({ map }) => ofThose(supporting(map), ({ both }) => both) },
    brings: { answers: false },
    practitioners: { answers: true, map: ({ map, value }) => mainly(map, value('share')) },
    family: { answers: true, map: ({ map, value }) => mainly(map, value('share')) },
    small: { answers: true, map: ({ map, lit }) => (rated(map).length < enough ? null : lit('appreciate') <= 2 ? 'yes' : lit('appreciate') >= 5 ? 'no' : 'partly') },
    distant: { answers: true, map: ({ map, lit }) => (lit('together') > 0 ? 'yes' : rated(map).filter(inTouch).length < enough ? null : 'no') },
    areas: { answers: true, map: ({ value }) => acrossAreas(value('covered')) },
    common: { answers: false },
    qualities: { answers: false },
};

/** As few as these say nothing about a whole network. */
const enough = 3;

const today = (map) => map.alters.filter((alter) => (alter.phase ?? 'present') === 'present' && (alter.kind ?? 'person') === 'person');
const rated = (map) => today(map).filter(({ closeness }) => closeness);
const inTouch = ({ contactFromThem, contactFromMe }) => contactFromThem || contactFromMe;

function supporting(map) {
    const has = ({ id }, direction) => map.supports.some((one) => one.alter === id && one.direction === direction);
    return today(map).map((alter) => [has(alter, 'received'), has(alter, 'given')]).filter(([got, gave]) => got || gave).map(([got, gave]) => ({ both: got && gave }));
}

/** Yes for half of them or more, no for none, else partly. */
function ofThose(all, holds) {
    const share = all.filter(holds).length / all.length;
    return all.length < enough ? null : share >= 0.5 ? 'yes' : share === 0 ? 'no' : 'partly';
}

/** Only where it is noted of a few how they are related; an insight that found nothing then says that there are none. */
const mainly = (map, share = 0) => (today(map).filter(({ relations }) => relations?.length > 0).length < enough ? null
    : share > 0.6 ? 'yes' : share < 0.4 ? 'no' : 'partly');

const acrossAreas = (covered) => (covered === undefined ? null : covered >= 7 ? 'yes' : covered <= 2 ? 'no' : 'partly');

/**
 * What the map says to a question: 'yes', 'partly', 'no', or null where it cannot tell, as with a map that was shared in part. `voices` are the insights that speak to it: what
 * they light and the values they declare is all that is known of them here.
 */
export function mapSays(question, map, voices) {
    if (!isWhole(map, 'alters', 'domains', 'closeness')) {
        return null;
    }
    const found = voices.filter(({ result }) => result.found);
    return questions[question]?.map?.({
        map,
        lit: (section) => new Set(found.filter(({ about }) => about.section === section).flatMap(({ result }) => result.alters)).size,
        value: (name) => found.map(({ result }) => result.values?.[name]).find((value) => typeof value === 'number'),
    }) ?? null;
}

/** Whether what somebody feels and what their map says go two ways. "Partly" goes with both. */
export const differs = (felt, mapped) => [felt, mapped].sort().join() === 'no,yes';

/** The answers to a question, newest first. */
export const answersTo = (map, question) => map.reflections.filter((one) => one.question === question).sort((a, b) => (a.on > b.on ? -1 : 1));

/** The insights of the catalogue that speak to a question, with what they say. */
export const speaking = (question, catalogue, results) => catalogue.filter((about) => about.reflections?.includes(question))
    .map((about) => ({ about, result: results?.find((one) => one.key === about.key) })).filter(({ result }) => result);

/** The edits of an answer: today's is changed, an earlier one stays; an answer that says nothing any more goes. */
export function answerEdits(map, question, said, on) {
    const now = answersTo(map, question).find((one) => one.on === on);
    const next = { answer: now?.answer, words: now?.words, ...said };
    if (!plain(next.answer) && !plain(next.words)) {
        return now ? remove(map, 'reflection', now.id) : [];
    }
    return now ? setFields(map, 'reflection', now.id, said) : [add('reflection', { question, on, ...said })];
}
