/**
 * Combines the actions of the features into the one object that the panels call. A feature lists its actions in groups,
 * by the place where a failure is shown:
 *
 *     return { actions: [{ filterAccounts }, inNotice({ openAccount }), inDialog({ invite })] };
 * @template {{actions: ActionGroup[]}[]} F
 * @param {F} features
 * @returns {Intersection<F[number]['actions'][number]>}
 * @throws Error if an action is defined twice
 */
export function combineActions(...features) {
    /** @type {Record<string, unknown>} */
    const all = {};
    for (const [name, action] of features.flatMap(({ actions }) => actions).flatMap(Object.entries)) {
        if (Object.hasOwn(all, name)) {
            throw new Error(`The action "${name}" is defined twice`);
        }
        all[name] = action;
    }
    return /** @type {Intersection<F[number]['actions'][number]>} */ (all);
}
