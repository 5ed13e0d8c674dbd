/**
 * Who is there today: their tie is neither past nor hoped for, and they have not died. Only they count as support of today; the others
 * stay on the map.
 * @type {(alter: Pick<Alter, 'phase' | 'died'>) => boolean}
 */
export const isToday = ({ phase = 'present', died }) => phase === 'present' && !died;

/** @type {(map: Pick<PartialMap, 'alters'>) => Alter[]} */
export const ofToday = ({ alters }) => alters.filter(isToday);
