import { forget, kept, keptForm } from '../lib/drafts.js';

/** ms before another attempt while the server cannot take them. */
const pause = 10_000;

/**
 * Whether the same may be saved at another attempt: the server could not be reached, is busy, or has a fault or a full disk.
 * @type {(problem: {status: number, passing: boolean}) => boolean}
 */
export const mayWorkLater = ({ status, passing }) => passing || status === 429 || status >= 500;

/**
 * Sends drafts of what is not open any more: typed without a connection, before the session ended, or before a reload. What is gone, or withdrawn, is
 * forgotten; where somebody else wrote something meanwhile, the draft stays until its writer opens it and decides.
 * @template D
 * @param {Pick<PageContext, 'api'>} context
 * @param {{prefix: string, isOpen(draft: D, name: string): boolean, write(draft: D, name: string): Promise<unknown>}} kind of the drafts whose names start with `prefix`
 * @returns {() => Promise<void>}
 */
export function draftSending({ api }, { prefix, isOpen, write }) {
    let again = 0;
    /** @type {Promise<void> | null} */
    let sending = null;

    /** Whether it makes sense to go on with the next draft. @type {(name: string) => Promise<boolean>} */
    async function sendOne(name) {
        const before = JSON.stringify(keptForm(name));
        const draft = /** @type {D | null} */ (JSON.parse(before));
        if (draft === null || isOpen(draft, name)) {
            return true;
        }
        try {
            await write(draft, name);
            if (JSON.stringify(keptForm(name)) === before) {
                forget(name);
            }
        } catch (problem) {
            if (!(problem instanceof api.ApiProblem)) {
                throw problem;
            }
            if (problem.status === 404) {
                forget(name);
            } else if (mayWorkLater(problem)) {
                again = setTimeout(send, pause);
                return false;
            }
        }
        return true;
    }

    async function sendAll() {
        for (const [name] of kept().filter(([one]) => one.startsWith(prefix))) {
            if (!await sendOne(name)) {
                return;
            }
        }
    }

    function send() {
        clearTimeout(again);
        sending ??= sendAll().finally(() => { sending = null; });
        return sending;
    }

    return send;
}
