/** Reading aloud. Nothing of what is read is part of the state. */
export const slice = {
    session: {
        /** Whether the page is being read aloud @type {'reading' | 'paused' | null} */
        aloud: null,
    },
};
