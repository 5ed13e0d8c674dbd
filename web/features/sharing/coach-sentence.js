import { today } from '../../lib/dates.js';
import { day } from '../../i18n/i18n.js';

/**
 * A sentence with the owner's coach, the coach's access to the map, and its first and last day.
 * @type {(share: Share, t: Translate) => string}
 */
export const coachSentence = ({ coach, edit, since, until }, t) =>
    t(`sharing.coach.${edit ? 'edit' : 'see'}${until ? '.until' : ''}`, {
        name: coach.name, since: day(since), until: until && day(until),
    });

/**
 * Tells whether a share is still valid: its last day is not in the past.
 * @type {(share: Share) => boolean}
 */
export const lasts = ({ until }) => !until || until >= today();
