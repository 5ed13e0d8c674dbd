/** Who else sees the open map. */
export const slice = {
    map: {
        /** Who sees the open map: {shares, research, coaches, events, intact}; or null until the dialog is opened */
        sharing: null,
        /** The names of the coaches who see the open map, for its owner */
        sharedWith: [],
        /** The coach with whom sharing is about to stop (to be confirmed), or null */
        stopping: null,
        /** The shares that ended or end soon, shown to the owner: {ended, ending, key}, or null */
        sharingNote: null,
        /** The share that is being set up: {coach, edit, until, withheld: {alters, domains, notes, closeness, reflections, contacts}}, or null */
        wish: null,
        /** Another person's map is being changed: a deliberate switch */
        unlocked: false,
        /** The map is shown as somebody else would see it: {name} of that person; or null */
        preview: null,
    },
};
