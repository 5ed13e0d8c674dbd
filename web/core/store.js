/**
 * A store: a plain object that is replaced and never changed in place.
 *
 *     const store = createStore(initial);
 *     store.subscribe((state) => …);      called once after any number of updates in one turn
 *     store.update({ tab: 'list' });      or update((state) => ({ …changes }))
 * @template {object} S
 * @param {S} start
 * @returns {Store<S>}
 */
export function createStore(start) {
    let state = start;
    let waiting = false;
    /** @type {((state: S) => void)[]} */
    const listeners = [];

    function tell() {
        waiting = false;
        listeners.forEach((listener) => listener(state));
    }

    return {
        get: () => state,
        update(change) {
            state = { ...state, ...(typeof change === 'function' ? change(state) : change) };
            if (!waiting) {
                waiting = true;
                queueMicrotask(tell);
            }
        },
        subscribe: (listener) => listeners.push(listener),
    };
}

/**
 * Combines the slices of a state. A slice declares each of its keys once, with its initial value, by its lifetime:
 *
 *     export const slice = {
 *         page: { … },      until the page is closed
 *         session: { … },   until somebody signs out
 *         map: { … },       until the map is closed or another one is opened, or somebody signs out
 *     };
 *
 * @template {Slice} S
 * @param {S[]} slices
 * @returns {CombinedSlices<S>}
 */
export function combineSlices(slices) {
    /** @type {Record<'page' | 'session' | 'map' | 'initial', Record<string, any>>} */
    const state = { page: {}, session: {}, map: {}, initial: {} };
    for (const [lifetime, values] of slices.flatMap((slice) => Object.entries(slice))) {
        for (const [key, value] of Object.entries(values)) {
            if (lifetime !== 'page' && lifetime !== 'session' && lifetime !== 'map') {
                throw new Error(`"${lifetime}" is no lifetime of a state`);
            }
            if (Object.hasOwn(state.initial, key)) {
                throw new Error(`The state declares "${key}" twice`);
            }
            state[lifetime][key] = value;
            state.initial[key] = value;
        }
    }
    return /** @type {CombinedSlices<S>} */ (state);
}
