/** Reading aloud. The text itself is not part of the state. */
export const slice = {
    session: {
        /** The progress of reading aloud; null while nothing is read @type {'reading' | 'paused' | null} */
        aloud: null,
    },
};
