/** What of a history Undo takes back and Redo makes again: pure. The newest change comes first. */

export const undoable = (history) => history.find((one) => !one.undone);
export const redoable = (history) => history.filter((one) => one.undone && !one.superseded).at(-1);

/** A history to which a change is added: what was undone stays, but Redo does not make it again. */
export const followed = (history, change) => [change, ...history.map((one) => (one.undone ? { ...one, superseded: true } : one))];
