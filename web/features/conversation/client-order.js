import { byName } from '../../i18n/i18n.js';
import { matches } from '../../lib/text-match.js';
import { hasChanged } from './model.js';

/**
 * The clients to list, pure: those whose name fits, by name or by the day of the last conversation, the longest ago first.
 * @type {(all: Client[], options: ClientListOptions) => Client[]}
 */
export function listed(all, { search, order, onlyChanged }) {
    return all
        .filter((one) => matches(nameOf(one), search))
        .filter(({ since }) => !onlyChanged || hasChanged(since))
        .sort((a, b) => (order === 'last' ? (a.last ?? '').localeCompare(b.last ?? '') : 0) || byName(nameOf(a), nameOf(b)));
}

/** @type {(client: Client) => string} */
const nameOf = ({ owner, name }) => owner ?? name ?? '';
