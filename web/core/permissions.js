/**
 * Permissions on the open map: pure. `access` of a map contains the permissions of its reader: {own?, edit?, owner?,
 * restricted?}.
 */

/**
 * Tells whether the map can be changed: not if it is shared read-only, and not in a preview of what somebody else will
 * see.
 * @type {(state: {map?: Pick<SupportMap, 'access'> | null, preview?: unknown, editingShared?: boolean}) => boolean}
 */
export const mayEdit = ({ map, preview, editingShared }) =>
    Boolean(map?.access?.edit) && !preview && (isOwn({ map }) || Boolean(editingShared));

/**
 * Tells whether another person's map may be changed, so that a switch for it is offered: with a client in the room
 * nothing should change by accident.
 * @type {(state: {map?: Pick<SupportMap, 'access'> | null, preview?: unknown, editingShared?: boolean}) => boolean}
 */
export const mayUnlock = ({ map, preview }) => Boolean(map?.access?.edit) && !preview && !isOwn({ map });

/**
 * Tells whether the map is the reader's own; then the page offers to share it.
 * @type {(state: {map?: Pick<SupportMap, 'access'> | null, preview?: unknown, editingShared?: boolean}) => boolean}
 */
export const isOwn = ({ map }) => Boolean(map?.access?.own);

/**
 * Tells whether the example is open: a map without an owner, which is read-only.
 * @type {(state: {map?: Pick<SupportMap, 'access'> | null}) => boolean}
 */
export const isExample = ({ map }) => Boolean(map?.access?.example);

/**
 * Tells whether the account leads conversations with clients about their maps.
 * @type {(state: {account: Account | null, practice: boolean}) => boolean}
 */
export const isCoach = ({ account, practice }) => Boolean(practice && account?.roles?.includes('coach'));

/**
 * Tells whether a coach looks at a map that somebody shares with them: neither a map of their own, nor a preview of
 * what another coach will see.
 * @type {(state: Parameters<typeof mayEdit>[0] & {account: Account | null, practice: boolean}) => boolean}
 */
export const isSharedWithCoach = ({ account, practice, map, preview }) =>
    isCoach({ account, practice }) && !isExample({ map }) && !isOwn({ map }) && !preview;

/**
 * Tells whether the account may query the research data; on a laptop, everybody may query their own maps.
 * @type {(state: {account: Account | null, practice: boolean}) => boolean}
 */
export const mayAnalyse = ({ account, practice }) =>
    Boolean(account && (!practice || ['analyst', 'statistician'].some((role) => account.roles?.includes(role))));

/**
 * Tells whether the list of clients is shown before any map: not to accounts that have only their own maps.
 * @type {(state: {account: Account | null, practice: boolean, maps: MapSummary[]}) => boolean}
 */
export const beginsWithClients = ({ account, practice, maps }) => isCoach({ account, practice })
    && (!account?.roles.includes('person') || maps.some(({ owner }) => owner));

/**
 * Tells whether somebody looks at their own map. Some questions and answers are for the owner only: no coach sees them,
 * and no preview shows them.
 * @type {(state: {map?: Pick<SupportMap, 'access'> | null, preview?: unknown}) => boolean}
 */
export const isOwnerViewing = ({ map, preview }) => isOwn({ map }) && !map?.access?.keptForClient && !preview;
