import { forget, kept, keptForm } from '../lib/drafts.js';

/** The time in ms before another attempt while the server cannot accept them. */
const pause = 10_000;

/**
 * Tells whether a later attempt may succeed: the server could not be reached, is busy, or has a fault or a full disk.
 * @type {(problem: {status: number, passing: boolean}) => boolean}
 */
export const mayWorkLater = ({ status, passing }) => passing || status === 429 || status >= 500;

/**
 * Sends drafts of forms that are not open any more: typed without a connection, before the session ended, or before a
 * reload. Drafts of deleted or withdrawn elements are deleted; if somebody else wrote something meanwhile, the draft
 * stays until its writer opens it and decides.
 * @template D
 * @param {Pick<PageContext, 'api'>} context
 * @param {{prefix: string, isOpen(draft: D, name: string): boolean, write(draft: D, name: string): Promise<unknown>}}
 *     kind of the drafts whose names start with `prefix`
 * @returns {() => Promise<void>}
 */
export function draftSending({ api }, { prefix, isOpen, write }) {
    let again = 0;
    /** @type {Promise<void> | null} */
    let sending = null;

    /** Sends a draft. Returns whether the next one can be sent. @type {(name: string) => Promise<boolean>} */
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
