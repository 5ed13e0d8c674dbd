import { html } from 'lit-html';
import { byName } from '../../i18n/i18n.js';
import { linkedWords } from '../../ui/linked-words.js';

/**
 * The description, time, distance and contact of an entry, as they were written.
 * @type {(referral: Pick<Referral, 'what' | 'when' | 'distance' | 'contact'>) => Template[]}
 */
export const referralWords = ({ what, when, distance, contact }) =>
    [what, when, distance, contact].map((words) => words ?? '').filter((words) => words !== '').map((words) =>
        html`
    <p class="referral-words">${linkedWords(words)}</p>`
    );

/**
 * The areas of life and the topic of an entry.
 * @type {(referral: Pick<Referral, 'domains' | 'interest'>, t: Translate) => string}
 */
export const areasOf = ({ domains, interest }, t) =>
    [t('referral.areas', { areas: domains.map((domain) => t(`domain.${domain}`)) }), interest].filter(Boolean).join(
        ' · ',
    );

/**
 * The topics of the entries, each once regardless of upper and lower case, in alphabetical order of the language.
 * @type {(all: Pick<Referral, 'interest'>[]) => string[]}
 */
export const interestsOf = (all) => all.flatMap(({ interest }) => interest ?? [])
    .filter((one, at, those) => those.findIndex((other) => isSameInterest(one, other)) === at).sort(byName);

/** @type {(one: string | undefined, other: string) => boolean} */
export const isSameInterest = (one, other) => one?.toLocaleLowerCase() === other.toLocaleLowerCase();
