import { ofToday } from '../../model/today.js';

/** @typedef {(alter: Alter, map: SupportMap) => unknown} Said */

/** @type {(direction: Direction, holds?: (support: Support) => unknown) => Said} */
const some = (direction, holds = () => true) => ({ id }, { supports }) =>
    supports.some((one) => one.alter === id && one.direction === direction && holds(one));

/** @type {(alter: Alter) => boolean} */
const person = ({ kind = 'person' }) => kind === 'person';

/**
 * What an insight may await, in the order in which it is easiest to tell: of whom it can be told, and whether it is.
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
 * The next thing that could be told, pure: the first of what the insights await, with the alter of whom it is not told yet. Somebody or
 * something more is asked for without an alter. Null if all that they await is told of everybody there is.
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
