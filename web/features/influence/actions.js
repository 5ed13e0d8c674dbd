import { isOwnerViewing } from '../../core/permissions.js';

/**
 * The answers about somebody that are on their way to the server, one after the other.
 * @typedef {object} Sending
 * @property {Influence | null} given the last answer that the server is known to have
 * @property {Influence | null} [lost] one that it may have, because its response was lost
 * @property {number} waiting how many were not settled yet
 * @property {Promise<unknown>} settled when the last of them is
 */

/**
 * How it mostly is to be with somebody: read and written by the owner of a map alone, beside the map and its history.
 * @param {Pick<PageContext, 'store' | 'api' | 'inNotice'> & {edits: Pick<ReturnType<EditActions>, 'flush'>}} context
 */
export function influenceActions({ store, api, edits, inNotice }) {
    /** By the ids of the map and the alter. @type {Map<string, Sending>} */
    const sending = new Map();
    let written = 0; // how many answers were sent or settled
    let readLater = false;
    /** @type {SupportMap | null} */
    let onServer = null;

    /**
     * Shows an answer, unless another map is open by now.
     * @type {(id: string, alter: string, influence: Influence | null) => void}
     */
    const show = (id, alter, influence) => store.update(({ map, influences, damagedInfluences: damaged }) => {
        if (!influences || map?.id !== id) {
            return {};
        }
        const { [alter]: _before, ...others } = influences;
        return influence ? { influences: { ...others, [alter]: influence }, damagedInfluences: damaged.filter((one) => one !== alter) } : { influences: others };
    });

    /**
     * Reads the answers about those who are on the map. What is read while one is on its way may be older than that: it is read again.
     * @type {(id: string) => Promise<void>}
     */
    async function read(id) {
        if (!isOwnerViewing(store.get())) {
            return;
        }
        const before = written;
        const answer = await api.influences(id).catch((/** @type {unknown} */ problem) => {
            if (problem instanceof api.ApiProblem) {
                return null; // where the answers can't be read, nobody is asked
            }
            throw problem;
        });
        if (sending.size > 0) {
            readLater = true;
        } else if (written !== before) {
            await read(id);
        } else if (answer) {
            store.update(({ map }) => (map?.id === id ? { influences: answer.influences, damagedInfluences: answer.damaged ?? [] } : {}));
        } else {
            readLater = true;
        }
    }

    /**
     * Reads the answers again when somebody came to the map or left it on the server: one who is back, and one into whom another was merged,
     * has an answer again.
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
     * Somebody who was just added is not on the server before that is sent.
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
         * Saves an answer at once, or takes it back; what cannot be saved is not shown as if it were. Further answers about the same one wait.
         * @type {(alter: string, to: Influence | null) => Promise<void>}
         */
        async answerInfluence(alter, to) {
            const { map, influences } = store.get();
            if (!map || !influences) {
                return;
            }
            const key = `${map.id} ${alter}`;
            /** @type {Sending} */
            const one = sending.get(key) ?? { given: influences[alter] ?? null, waiting: 0, settled: Promise.resolve() };
            sending.set(key, one);
            written += 1;
            show(map.id, alter, to);
            const send = () => write(one, map.id, alter, to).catch((/** @type {unknown} */ problem) => {
                if (one.waiting === 1 || !(problem instanceof api.ApiProblem)) { // otherwise a later answer takes its place
                    throw problem;
                }
            }).finally(() => settle(key, one, map.id, alter));
            one.waiting += 1;
            const sent = one.waiting === 1 ? send() : one.settled.then(send); // the first one at once: the page may be closed
            one.settled = sent.catch(() => {});
            await sent;
        },
    });

    return { onMapOpened: read, follow, actions: [noticeActions] };
}

/** @type {(map: SupportMap) => string} */
const idsOf = ({ alters }) => alters.map(({ id }) => id).sort().join(' ');
