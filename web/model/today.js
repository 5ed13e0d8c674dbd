/**
 * Who is there today: their tie is neither past nor hoped for, and they have not died. Only they count as support of today; the others
 * stay on the map.
 * @type {(alter: Pick<Alter, 'phase' | 'died'>) => boolean}
 */
export const isToday = ({ phase = 'present', died }) => phase === 'present' && !died;

/** @type {(map: Pick<PartialMap, 'alters'>) => Alter[]} */
export const ofToday = ({ alters }) => alters.filter(isToday);

/** With fewer of today a map is young: what is not noted says nothing yet. The insights count alike (`Need.TO_FIND_NOTHING`). */
const grown = 6;

/**
 * Whether a map has only begun, so that nothing on it is called missing.
 * @type {(map: Pick<PartialMap, 'alters'>) => boolean}
 */
export const isYoung = (map) => ofToday(map).length < grown;
