/**
 * The changes of the state after which a press on the map only opens a card: no tie is being drawn, nobody is being
 * selected, and no pen is in use.
 */
export const clearedModes = () => ({ tying: null, choosing: null, choosingForm: null, pen: null });

/**
 * The dialog that stays when a view opens: the dialog it was opened from closes; one that was opened later, while
 * answers were awaited, stays.
 * @type {(state: {dialog: DialogName | null}, from: DialogName | null) => DialogName | null}
 */
export const dialogAfterOpening = ({ dialog }, from) => (dialog === from && dialog !== 'unsaved' ? null : dialog);
