import { isOnesOwn } from './model.js';

/**
 * How it mostly is to be with somebody: read and written by the owner of a map alone, beside the map and its history.
 * @param {PageContext} context
 */
export function influenceActions({ store, api, inNotice }) {
    /**
     * Shows answers, unless another map is open by now.
     * @type {(id: string, change: (now: Record<string, Influence>) => Record<string, Influence>) => void}
     */
    const show = (id, change) => store.update((state) => (state.map?.id === id ? { influences: change(state.influences ?? {}) } : {}));

    /** @type {(id: string, alter: string, influence: Influence | null | undefined) => void} */
    const showOne = (id, alter, influence) => show(id, ({ [alter]: _before, ...others }) => (influence ? { ...others, [alter]: influence } : others));

    /** Where the answers can't be read, nobody is asked. @type {(id: string) => Promise<void>} */
    async function onMapOpened(id) {
        if (isOnesOwn(store.get())) {
            const { influences } = await api.influences(id).catch((/** @type {unknown} */ problem) => {
                if (problem instanceof api.ApiProblem) {
                    return { influences: null };
                }
                throw problem;
            });
            if (influences) {
                show(id, () => influences);
            }
        }
    }

    const noticeActions = inNotice({
        /**
         * Saves an answer at once, or takes it back; what cannot be saved is not shown as if it were.
         * @type {(alter: string, to: Influence | null) => Promise<void>}
         */
        async feel(alter, to) {
            const { map, influences } = store.get();
            if (!map || !influences) {
                return;
            }
            const from = influences[alter] ?? null;
            showOne(map.id, alter, to);
            try {
                await api.writeInfluence(map.id, alter, from, to);
            } catch (problem) {
                showOne(map.id, alter, problem instanceof api.ApiProblem && problem.code === 'influence-changed' ? problem.now : from);
                throw problem;
            }
        },
    });

    return { onMapOpened, actions: [noticeActions] };
}
