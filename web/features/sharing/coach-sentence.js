import { today } from '../../lib/dates.js';
import { day } from '../../i18n/i18n.js';

/**
 * Who the owner's coach is, what they may do with the map, since when and until when, in a sentence.
 * @type {(share: Share, t: Translate) => string}
 */
export const coachSentence = ({ coach, edit, since, until }, t) =>
    t(`sharing.coach.${edit ? 'edit' : 'see'}${until ? '.until' : ''}`, { name: coach.name, since: day(since), until: until && day(until) });

/**
 * Whether a share lasts: its last day is today or still to come.
 * @type {(share: Share) => boolean}
 */
export const lasts = ({ until }) => !until || until >= today();
