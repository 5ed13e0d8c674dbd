/** Steps and contacts. */
export const slice = {
    session: {
        /** The form of names in a calendar file @type {'full' | 'initials'} */
        calendarNames: 'full',
    },
    map: {
        /** The subject of ideas for a step; {} for the whole map @type {IdeaSubject} */
        ideas: {},
        /** The index of the first idea shown */
        firstIdea: 0,
        /** The index of the tip that is shown */
        tipIndex: 0,
        /** The alter with whom a contact was noted just now @type {string | null} */
        contactJustNoted: null,
        /** The step that is being written @type {StepForm | null} */
        stepForm: null,
        /** The contact that is being edited, and the place of the form @type {ContactForm | null} */
        contactForm: null,
    },
};
