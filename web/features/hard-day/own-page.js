import { draft } from './drafts.js';
import { isEmpty } from './model.js';

/** The user's own page for a hard day. The page belongs to a map, and a user may have several maps. */

/** @type {(maps: MapSummary[]) => MapSummary[]} */
const own = (maps) => maps.filter(({ owner, keptForClient, damaged }) => !owner && !keptForClient && !damaged);

/**
 * Tells whether a user has, or may write, a page of their own. A user who only supports others may not.
 * @type {(state: Pick<State, 'maps' | 'account' | 'practice'>) => boolean}
 */
export const mayHaveOwnPage = ({ maps, account, practice }) =>
    Boolean(account && (!practice || account.roles?.includes('person'))) || own(maps).length > 0;

/**
 * The map whose page is opened: the open map if its page is not empty, otherwise another map with a page that is not
 * empty, otherwise the open map. Null if the user has no map.
 * @type {(state: Pick<State, 'maps' | 'map'>, draftOf?: (map: string) => HardDayDraft | null) => string | null}
 */
export function mapOfOwnPage({ maps, map }, draftOf = draft) {
    const mine = own(maps);
    /** @type {(one: MapSummary) => boolean} */
    const isWritten = ({ id, hardDay }) =>
        !isEmpty(draftOf(id)?.page ?? {}) || (id === map?.id ? !isEmpty(map.hardDay ?? {}) : Boolean(hardDay));
    const here = mine.filter(({ id }) => id === map?.id);
    return ([...here, ...mine].find(isWritten) ?? [...here, ...mine][0])?.id ?? null;
}
