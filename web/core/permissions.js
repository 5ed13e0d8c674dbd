/** What may be done with the open map: pure. A map says what its reader may do with it: {own?, edit?, owner?, restricted?}. */

/** Whether the map can be changed: not one that is shown to look at, nor a preview of what somebody else will see. */
export const mayEdit = ({ map, preview, unlocked }) => Boolean(map?.access?.edit) && !preview && (isOwn({ map }) || unlocked);

/** Whether somebody else's map may be changed, so that a switch is offered: with a client in the room nothing changes by accident. */
export const mayUnlock = ({ map, preview }) => Boolean(map?.access?.edit) && !preview && !isOwn({ map });

/** Whether the map is the reader's own; then they say who else sees it. */
export const isOwn = ({ map }) => Boolean(map?.access?.own);

/** Whether somebody of a practice talks about maps with those whose maps they are. */
export const isCoach = ({ account, practice }) => Boolean(practice && account?.roles?.includes('coach'));

/** Whether they may ask the data of those who agreed to it; on a laptop, everybody their own. */
export const mayAnalyse = ({ account, practice }) => Boolean(account && (!practice || ['analyst', 'statistician'].some((role) => account.roles?.includes(role))));

/** Whether they are shown with whom they talk before any map: not somebody who has nothing but their own maps. */
export const beginsWithClients = ({ account, practice, maps }) => isCoach({ account, practice })
    && (!account.roles.includes('person') || maps.some(({ owner }) => owner));
