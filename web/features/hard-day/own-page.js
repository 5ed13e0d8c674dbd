import { draft } from './drafts.js';
import { isEmpty } from './model.js';

/** Where one's own page for a hard day is: it belongs to a map, and somebody may have several. */

/** @type {(maps: MapSummary[]) => MapSummary[]} */
const own = (maps) => maps.filter(({ owner, keptForClient, damaged }) => !owner && !keptForClient && !damaged);

/**
 * Whether somebody has, or may write, a page of their own: not somebody who only accompanies others.
 * @type {(state: Pick<State, 'maps' | 'account' | 'practice'>) => boolean}
 */
export const mayHaveOwnPage = ({ maps, account, practice }) => Boolean(account && (!practice || account.roles?.includes('person'))) || own(maps).length > 0;

/**
 * The map whose page is opened: the one that is open if something is written on its page, otherwise another one of which that is true;
 * where nothing is written yet, the open one. Null without a map of one's own.
 * @type {(state: Pick<State, 'maps' | 'map'>, draftOf?: (map: string) => HardDayDraft | null) => string | null}
 */
export function mapOfOwnPage({ maps, map }, draftOf = draft) {
    const mine = own(maps);
    /** @type {(one: MapSummary) => boolean} */
    const isWritten = ({ id, hardDay }) => !isEmpty(draftOf(id)?.page ?? {}) || (id === map?.id ? !isEmpty(map.hardDay ?? {}) : Boolean(hardDay));
    const here = mine.filter(({ id }) => id === map?.id);
    return ([...here, ...mine].find(isWritten) ?? [...here, ...mine][0])?.id ?? null;
}
