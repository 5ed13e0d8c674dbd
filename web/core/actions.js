/** @typedef {Record<string, (...given: any[]) => unknown>} Actions */

/**
 * Combines the actions of the features into the one object that the panels call. A feature lists its actions in groups, by the place
 * where a failure is shown:
 *
 *     return { actions: [{ filterAccounts }, inNotice({ openAccount }), inDialog({ invite })] };
 *
 * @throws Error if an action is defined twice
 * @type {(...features: {actions: Actions[]}[]) => Actions}
 */
export function combineActions(...features) {
    /** @type {Actions} */
    const all = {};
    for (const [name, action] of features.flatMap(({ actions }) => actions).flatMap(Object.entries)) {
        if (Object.hasOwn(all, name)) {
            throw new Error(`The action "${name}" is defined twice`);
        }
        all[name] = action;
    }
    return all;
}
