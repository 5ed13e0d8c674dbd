/**
 * Tells whether an alter is there today: the tie is neither past nor hoped for, and the alter has not died. Only these
 * count as support of today; the others stay on the map.
 * @type {(alter: Pick<Alter, 'phase' | 'died'>) => boolean}
 */
export const isToday = ({ phase = 'present', died }) => phase === 'present' && !died;

/** @type {(map: Pick<PartialMap, 'alters'>) => Alter[]} */
export const ofToday = ({ alters }) => alters.filter(isToday);

/**
 * The number of alters of today below which a map is young: absent elements have no meaning yet. The insights use the
 * same number (`Need.TO_FIND_NOTHING`).
 */
const grown = 6;

/**
 * Tells whether a map is young, so that nothing on it is called missing.
 * @type {(map: Pick<PartialMap, 'alters'>) => boolean}
 */
export const isYoung = (map) => ofToday(map).length < grown;
