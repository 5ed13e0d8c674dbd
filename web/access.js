/** What may be done with the open map: pure. A map says what its reader may do with it: {own?, edit?, owner?, restricted?}. */

/** Whether the map can be changed: not one that is shown to look at, nor a preview of what somebody else will see. */
export const mayEdit = ({ map, preview }) => Boolean(map?.access?.edit) && !preview;

/** Whether the map is the reader's own; then they say who else sees it. */
export const isOwn = ({ map }) => Boolean(map?.access?.own);
