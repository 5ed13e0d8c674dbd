/** What the practice says about itself: its name and its privacy notice. */
export const slice = {
    page: {
        /** The name of the practice, for those who are not signed in @type {string | null} */
        practiceName: null,
    },
    session: {
        /** What the practice says about itself; null until it is loaded @type {ProfileForAccount | null} */
        practiceProfile: null,
        /** An administrator is writing it @type {ProfileForm | null} */
        profileForm: null,
        /** The privacy notice can wait until the next visit */
        noticeLater: false,
    },
};
