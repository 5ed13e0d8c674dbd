/** What may be done with the open map: pure. A map says what its reader may do with it: {own?, edit?, owner?, restricted?}. */

/**
 * Whether the map can be changed: neither one that is shared read-only, nor a preview of what somebody else will see.
 * @type {(state: {map?: Pick<SupportMap, 'access'> | null, preview?: unknown, editingShared?: boolean}) => boolean}
 */
export const mayEdit = ({ map, preview, editingShared }) =>
    Boolean(map?.access?.edit) && !preview && (isOwn({ map }) || Boolean(editingShared));

/**
 * Whether another person's map may be changed, so that a switch is offered: with a client in the room nothing changes by accident.
 * @type {(state: {map?: Pick<SupportMap, 'access'> | null, preview?: unknown, editingShared?: boolean}) => boolean}
 */
export const mayUnlock = ({ map, preview }) => Boolean(map?.access?.edit) && !preview && !isOwn({ map });

/**
 * Whether the map is the reader's own; then the page offers to share it.
 * @type {(state: {map?: Pick<SupportMap, 'access'> | null, preview?: unknown, editingShared?: boolean}) => boolean}
 */
export const isOwn = ({ map }) => Boolean(map?.access?.own);

/**
 * Whether the example is open: nobody's map, which can only be looked at.
 * @type {(state: {map?: Pick<SupportMap, 'access'> | null}) => boolean}
 */
export const isExample = ({ map }) => Boolean(map?.access?.example);

/**
 * Whether the account leads conversations with clients about their maps.
 * @type {(state: {account: Account | null, practice: boolean}) => boolean}
 */
export const isCoach = ({ account, practice }) => Boolean(practice && account?.roles?.includes('coach'));

/**
 * Whether a coach looks at a map that somebody shares with them: neither a map of their own, nor a preview of what another coach will see of it.
 * @type {(state: Parameters<typeof mayEdit>[0] & {account: Account | null, practice: boolean}) => boolean}
 */
export const isSharedWithCoach = ({ account, practice, map, preview }) =>
    isCoach({ account, practice }) && !isExample({ map }) && !isOwn({ map }) && !preview;

/**
 * Whether the account may query the research data; on a laptop, everybody may query their own maps.
 * @type {(state: {account: Account | null, practice: boolean}) => boolean}
 */
export const mayAnalyse = ({ account, practice }) =>
    Boolean(account && (!practice || ['analyst', 'statistician'].some((role) => account.roles?.includes(role))));

/**
 * Whether the list of clients is shown before any map: not to somebody who has only their own maps.
 * @type {(state: {account: Account | null, practice: boolean, maps: MapSummary[]}) => boolean}
 */
export const beginsWithClients = ({ account, practice, maps }) => isCoach({ account, practice })
    && (!account?.roles.includes('person') || maps.some(({ owner }) => owner));

/**
 * Whether somebody looks at their own map: a coach is asked nothing of this and reads nothing of it, and neither shows a preview of what they see.
 * @type {(state: {map?: Pick<SupportMap, 'access'> | null, preview?: unknown}) => boolean}
 */
export const isOwnerViewing = ({ map, preview }) => isOwn({ map }) && !map?.access?.keptForClient && !preview;
