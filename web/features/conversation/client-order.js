import { byName } from '../../i18n/i18n.js';
import { matches } from '../../lib/text-match.js';
import { hasChanged } from './model.js';

/**
 * The clients to list: those whose name matches, by name or by the day of the last conversation, clients without one
 * first. Pure.
 * @type {(all: Client[], options: ClientListOptions) => Client[]}
 */
export function listed(all, { search, order, onlyChanged }) {
    return all
        .filter((one) => matches(nameOf(one), search))
        .filter(({ since }) => !onlyChanged || hasChanged(since))
        .sort((a, b) =>
            (order === 'last' ? (a.last ?? '').localeCompare(b.last ?? '') : 0) || byName(nameOf(a), nameOf(b))
        );
}

/** @type {(client: Client) => string} */
const nameOf = ({ owner, name }) => owner ?? name ?? '';
