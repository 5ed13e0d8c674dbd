/** Steps and contacts. */
export const slice = {
    session: {
        /** How names appear in a calendar file: 'full' | 'initials' */
        calendarNames: 'full',
    },
    map: {
        /** The subject of ideas for a step: {alter} | {insight} | {} for the whole map */
        ideas: {},
        /** The index of the first idea shown */
        ideasFrom: 0,
        /** The step that is being written: {id?, words, alter?, way?, insight?, day?, every?}, or null */
        stepForm: null,
        /** The contact that is being edited, and where: {id, place: 'card' | 'steps'}, or null */
        contactForm: null,
    },
};
