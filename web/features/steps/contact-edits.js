import { add, remove, setFields } from '../../model/edits.js';
import { find } from '../../model/elements.js';
import { next } from '../../lib/dates.js';

/** The kinds of steps whose goal is a contact, so that a contact completes them. */
const contactWays = new Set([
    'wait', 'ask', 'reach-out', 'keep-in-touch', 'be-present', 'plan-together', 'eat-together', 'old-friends',
    'fixed-time', 'video-call',
]);

/**
 * The edits that note a contact, as one change. "Last contact" moves forward, never back. The open steps about the
 * alter that the contact completes are put to rest; a regular step moves to its next day, unless that is in the future.
 * Pure.
 *
 * @type {(map: SupportMap, contact: ContactAnswers) => Edit[]}
 */
export function contactEdits(map, contact) {
    const alter = find(map, 'alter', contact.alter);
    const later = !alter.lastContact || contact.on > alter.lastContact;
    return [
        add('contact', contact),
        ...(later ? setFields(map, 'alter', alter.id, { lastContact: contact.on }) : []),
        ...metBy(map, contact).flatMap((step) =>
            setFields(
                map, 'step', step.id,
                step.every
                    ? {
                        day: step.day && step.day > contact.on
                            ? step.day
                            : next(step.day ?? contact.on, step.every, contact.on),
                    }
                    : { state: 'resting' },
            )
        ),
    ];
}

/**
 * The edits that change or remove (null) a noted contact, as one change. If "last contact" came from this contact, it
 * becomes the latest of the noted contacts; a later date, or one set by hand, stays. Pure.
 *
 * @type {(map: SupportMap, contact: Contact, fields: Partial<ContactAnswers> | null) => Edit[]}
 */
export function contactChanges(map, contact, fields) {
    const now = fields && { ...contact, ...fields };
    const own = fields ? setFields(map, 'contact', contact.id, fields) : remove(map, 'contact', contact.id);
    const noted = [...map.contacts.filter(({ id }) => id !== contact.id), ...(now ? [now] : [])];
    const met = [...new Set([contact.alter, now?.alter ?? contact.alter])].map((id) => find(map, 'alter', id)).filter(
        Boolean,
    );
    return own.length === 0 ? [] : [
        ...own,
        ...met.flatMap((alter) => {
            const latest = noted.filter((one) => one.alter === alter.id).map(({ on }) => on).sort().at(-1) ?? null;
            const followed = contact.alter === alter.id && alter.lastContact === contact.on;
            const later = latest && (!alter.lastContact || latest > alter.lastContact) && now?.alter === alter.id
                && latest === now?.on;
            return followed || later ? setFields(map, 'alter', alter.id, { lastContact: latest }) : [];
        }),
    ];
}

/**
 * The open steps about an alter that a contact completes, without those written after the contact.
 * @type {(map: SupportMap, contact: ContactAnswers) => Step[]}
 */
export const metBy = (map, { alter, on }) =>
    map.steps.filter((step) =>
        step.alter === alter && (step.state ?? 'open') === 'open' && step.on <= on
        && (!step.way || contactWays.has(step.way))
    );
