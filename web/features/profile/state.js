/** The practice profile: its name and its privacy notice. */
export const slice = {
    page: {
        /** The name of the practice, for visitors who are not signed in @type {string | null} */
        practiceName: null,
    },
    session: {
        /** The practice profile; null until it is loaded @type {ProfileForAccount | null} */
        practiceProfile: null,
        /** The form while an administrator edits the profile @type {ProfileForm | null} */
        profileForm: null,
        /** The user postponed the privacy notice until the next visit */
        noticeLater: false,
    },
};
