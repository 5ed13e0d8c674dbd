/** The changes of a history that Undo reverses and Redo makes again: pure. The newest change comes first. */

/** @type {(history: Change[]) => Change | undefined} */
export const undoable = (history) => history.find((one) => !one.undone);
/** @type {(history: Change[]) => Change | undefined} */
export const redoable = (history) => history.filter((one) => one.undone && !one.superseded).at(-1);

/**
 * A history with a change added: undone changes stay, but Redo does not make them again.
 * @type {(history: Change[], change: Change) => Change[]}
 */
export const followed = (history, change) =>
    [change, ...history.map((one) => (one.undone ? { ...one, superseded: true } : one))];
