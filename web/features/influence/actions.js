import { isOwnerViewing } from '../../core/permissions.js';

/**
 * The unacknowledged answers about an alter, which are sent to the server one after the other.
 * @typedef {object} Sending
 * @property {Influence | null} given the last answer that the server is known to have
 * @property {Influence | null} [lost] an answer that it may have, because the response was lost
 * @property {number} waiting the number of answers that are not settled yet
 * @property {Promise<unknown>} settled the promise that settles with the last answer
 */

/**
 * The influence of alters on the owner of a map. Only the owner reads and writes it, separately from the map and its
 * history.
 * @param {Pick<PageContext, 'store' | 'api' | 'inNotice'> & {edits: Pick<ReturnType<EditActions>, 'flush'>}} context
 */
export function influenceActions({ store, api, edits, inNotice }) {
    /** The answers being sent, by the ids of the map and the alter. @type {Map<string, Sending>} */
    const sending = new Map();
    let written = 0; // the number of answers that were sent or settled
    let readLater = false;
    /** @type {SupportMap | null} */
    let onServer = null;

    /**
     * Shows an answer, unless another map has been opened meanwhile.
     * @type {(id: string, alter: string, influence: Influence | null) => void}
     */
    const show = (id, alter, influence) => store.update(({ map, influences }) => {
        if (!influences || map?.id !== id) {
            return {};
        }
        const { [alter]: _before, ...others } = influences;
        return { influences: influence ? { ...others, [alter]: influence } : others };
    });

    /**
     * Removes the mark of a damaged answer, which was replaced or removed.
     * @type {(id: string, alter: string) => void}
     */
    const forgetDamaged = (id, alter) => store.update(({ map, damagedInfluences: damaged }) =>
        (map?.id === id && damaged.includes(alter)
            ? { damagedInfluences: damaged.filter((one) => one !== alter) } : {}));

    /**
     * Reads the answers about the alters on the map. If an answer was sent meanwhile, the result may be older, and the
     * answers are read again.
     * @type {(id: string) => Promise<void>}
     */
    async function read(id) {
        if (!isOwnerViewing(store.get())) {
            return;
        }
        const before = written;
        const answer = await api.influences(id).catch((/** @type {unknown} */ problem) => {
            if (problem instanceof api.ApiProblem) {
                return null; // if the answers cannot be read, the question is not shown
            }
            throw problem;
        });
        if (sending.size > 0) {
            readLater = true;
        } else if (written !== before) {
            await read(id);
        } else if (answer) {
            store.update(({ map }) => (map?.id === id
                ? { influences: answer.influences, damagedInfluences: answer.damaged ?? [] } : {}));
        } else {
            readLater = true;
        }
    }

    /**
     * Reads the answers again when alters were added to the map or removed from it on the server, because an alter that
     * was restored or merged may have an answer again.
     * @type {(state: State) => void}
     */
    function follow({ base }) {
        const before = onServer;
        onServer = base;
        if (base && base !== before && base.id === before?.id && idsOf(base) !== idsOf(before)) {
            void read(base.id);
        }
    }

    /**
     * Tells whether an alter is not on the server yet, because it was just added.
     * @type {(id: string, alter: string) => boolean}
     */
    function isUnsent(id, alter) {
        const { base } = store.get();
        return base?.id === id && !base.alters.some((one) => one.id === alter);
    }

    /** @type {(one: Sending, id: string, alter: string, to: Influence | null) => Promise<void>} */
    async function write(one, id, alter, to) {
        if (isUnsent(id, alter)) {
            await edits.flush();
            if (isUnsent(id, alter)) {
                throw new api.ApiProblem(0);
            }
        }
        try {
            await api.writeInfluence(id, alter, one.given, to);
            Object.assign(one, { given: to, lost: undefined });
            forgetDamaged(id, alter);
        } catch (problem) {
            if (!(problem instanceof api.ApiProblem) || problem.code !== 'influence-changed') {
                one.lost = to;
                throw problem;
            }
            const { lost } = one;
            Object.assign(one, { given: problem.now ?? null, lost: undefined });
            if (one.given !== lost) {
                throw problem;
            }
            await write(one, id, alter, to);
        }
    }

    /** @type {(key: string, one: Sending, id: string, alter: string) => void} */
    function settle(key, one, id, alter) {
        written += 1;
        one.waiting -= 1;
        if (one.waiting === 0) {
            sending.delete(key);
            show(id, alter, one.given);
            readLater ||= one.lost !== undefined;
        }
        if (sending.size === 0 && readLater) {
            readLater = false;
            const { map } = store.get();
            void (map && read(map.id));
        }
    }

    const noticeActions = inNotice({
        /**
         * Saves or removes an answer at once. An answer that cannot be saved is not shown. Further answers about the
         * same alter wait.
         * @type {(alter: string, to: Influence | null) => Promise<void>}
         */
        async answerInfluence(alter, to) {
            const { map, influences } = store.get();
            if (!map || !influences) {
                return;
            }
            const key = `${map.id} ${alter}`;
            /** @type {Sending} */
            const one = sending.get(key)
                ?? { given: influences[alter] ?? null, waiting: 0, settled: Promise.resolve() };
            sending.set(key, one);
            written += 1;
            show(map.id, alter, to);
            const send = () => write(one, map.id, alter, to).catch((/** @type {unknown} */ problem) => {
                if (one.waiting === 1 || !(problem instanceof api.ApiProblem)) { // otherwise a later answer replaces it
                    throw problem;
                }
            }).finally(() => settle(key, one, map.id, alter));
            one.waiting += 1;
            // The first answer is sent at once, because the page may be closed.
            const sent = one.waiting === 1 ? send() : one.settled.then(send);
            one.settled = sent.catch(() => {});
            await sent;
        },
    });

    return { onMapOpened: read, follow, actions: [noticeActions] };
}

/** @type {(map: SupportMap) => string} */
const idsOf = ({ alters }) => alters.map(({ id }) => id).sort().join(' ');
