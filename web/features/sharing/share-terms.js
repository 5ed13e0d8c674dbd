/** The number of months for which a map is shared by default. */
export const MONTHS = 6;

/** @type {Required<Withheld>} */
export const nothingWithheld = {
    alters: [], domains: [], domainsNamed: false, notes: false, closeness: false, reflections: false, contacts: false,
};

/**
 * The union of two sharing restrictions. Areas are named only if no restriction hides their names.
 * @type {(one: Required<Withheld>, other: Required<Withheld>) => Required<Withheld>}
 */
export function both(one, other) {
    const lists = [one, other].filter(({ domains }) => domains.length > 0);
    return {
        notes: one.notes || other.notes,
        closeness: one.closeness || other.closeness,
        reflections: one.reflections || other.reflections,
        contacts: one.contacts || other.contacts,
        alters: [...new Set([...one.alters, ...other.alters])],
        domains: [...new Set([...one.domains, ...other.domains])],
        domainsNamed: lists.length > 0 && lists.every(({ domainsNamed }) => domainsNamed),
    };
}

/**
 * Tells whether a share already has these terms, so that nothing has to be changed or logged.
 * @type {(asked: ShareTerms, share: Share | undefined) => boolean}
 */
export function sameTerms(asked, share) {
    /** @type {(share: ShareTerms) => string} */
    const terms = ({ edit = false, until = null, hardDay = false, withheld }) => {
        const all = { ...nothingWithheld, ...withheld };
        return JSON.stringify([edit, until, hardDay, {
            ...all, alters: [...all.alters].sort(), domains: [...all.domains].sort(),
        }]);
    };
    return share !== undefined && terms(asked) === terms(share);
}
