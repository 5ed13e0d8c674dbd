import { ofToday } from '../../model/today.js';

/** @typedef {(alter: Alter, map: SupportMap) => unknown} Said */

/** @type {(direction: Direction, holds?: (support: Support) => unknown) => Said} */
const some = (direction, holds = () => true) => ({ id }, { supports }) =>
    supports.some((one) => one.alter === id && one.direction === direction && holds(one));

/** @type {(alter: Alter) => boolean} */
const person = ({ kind = 'person' }) => kind === 'person';

/**
 * The data that insights may need, the easiest to give first: `of` tells whether it applies to an alter, `said` whether
 * it is noted.
 * @type {Record<string, {of: (alter: Alter, map: SupportMap) => unknown, said: Said}>}
 */
const topics = {
    closeness: { of: () => true, said: ({ closeness }) => closeness },
    received: { of: () => true, said: some('received') },
    domains: { of: some('received'), said: some('received', ({ domain }) => domain) },
    alters: { of: () => false, said: () => true },
    relations: { of: person, said: ({ relations }) => relations?.length },
    given: { of: person, said: some('given') },
    contact: { of: person, said: ({ contactFromThem, contactFromMe }) => contactFromThem ?? contactFromMe },
    ties: { of: person, said: ({ id }, { ties }) => ties.some(({ a, b }) => a === id || b === id) },
    benefits: { of: some('received'), said: some('received', ({ benefits }) => benefits?.length) },
    qualities: { of: person, said: ({ qualities }) => qualities?.length },
};

/**
 * The next data to ask for: the first that the insights need, with an alter for whom it is not noted yet, or without
 * one to ask for further alters. Null if all of it is noted for every alter. Pure.
 * @type {(map: SupportMap, awaited: string[]) => {noted: string, alter?: Alter} | null}
 */
export function nextPrompt(map, awaited) {
    for (const [noted, { of, said }] of Object.entries(topics).filter(([key]) => awaited.includes(key))) {
        const alter = ofToday(map).find((one) => of(one, map) && !said(one, map));
        if (alter || noted === 'alters') {
            return { noted, alter };
        }
    }
    return null;
}
