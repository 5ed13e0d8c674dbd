import { askedEarly } from './prefetch.js';

/**
 * A problem document of the server.
 * @typedef {object} Problem
 * @property {string} title
 * @property {string} detail
 * @property {string} code
 * @property {string} reason
 * @property {number} retryAfter seconds
 * @property {boolean} practice
 * @property {any[]} errors
 * @property {{edit: number, now?: unknown}[]} conflicts
 * @property {any} now
 * @property {any} refusal
 */

/**
 * The only module that sends requests to the server (apart from core/prefetch.js, which runs before this one is
 * loaded). Each failure is an ApiProblem: the server's answer (problem+json), or status 0 if it could not be reached.
 * Reads are repeated for a few seconds if that may help; writes are not repeated here, because the first one may have
 * arrived (a change of a map can be repeated safely: features/map/send-changes.js).
 */
export class ApiProblem extends Error {
    /**
     * @param {number} status
     * @param {Partial<Problem>} [problem] the problem document of the server
     */
    constructor(
        status,
        {
            title = '', detail = '', code = '', reason = '', retryAfter = 0, practice, errors = [], conflicts = [],
            now = null, refusal = null,
        } = {},
    ) {
        super(detail || title || `HTTP ${status}`);
        this.status = status;
        this.title = title;
        this.detail = detail;
        this.code = code;
        this.reason = reason;
        this.retryAfter = retryAfter;
        this.practice = practice;
        this.errors = errors;
        this.conflicts = conflicts;
        this.now = now;
        this.refusal = refusal;
    }

    /** Tells whether the server could not be reached, or asked for a later attempt. */
    get passing() {
        return [0, 502, 503, 504].includes(this.status);
    }
}

const waits = [300, 900, 2000];

let tellLocked = () => {};

/**
 * Registers a listener for answers by which the server requires a passphrase.
 * @param {() => void} listener
 */
export const whenLocked = (listener) => { tellLocked = listener; };

/** @type {(cause: unknown) => ApiProblem} */
const unreachable = (cause) => new ApiProblem(0, { title: cause instanceof Error ? cause.message : String(cause) });

/** @type {(method: string, path: string, options?: RequestInit) => Promise<Response>} */
export async function send(method, path, options = {}) {
    let response;
    try {
        response =
            await ((method === 'GET' && askedEarly(path))
                || fetch(path, { method, credentials: 'same-origin', cache: 'no-store', ...options }));
    } catch (cause) {
        throw unreachable(cause);
    }
    if (response.status === 423) {
        tellLocked();
    }
    if (!response.ok) {
        throw new ApiProblem(response.status, await response.json().catch(() => ({})));
    }
    return response;
}

/** @param {string} path */
export async function read(path) {
    for (const wait of waits) {
        try {
            return await json(await send('GET', path));
        } catch (problem) {
            if (!(problem instanceof ApiProblem && problem.passing)) {
                throw problem;
            }
            await new Promise((done) => setTimeout(done, wait));
        }
    }
    return json(await send('GET', path));
}

/**
 * @param {string} method
 * @param {string} path
 * @param {unknown} body
 * @param {RequestInit} [options] `keepalive` for a short body that is to arrive also if the page is closed at once
 */
export function write(method, path, body, options = {}) {
    return send(method, path, {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
        ...options,
    });
}

/**
 * The JSON of a response; an incomplete one counts as a connection failure.
 * @param {Response} response
 * @returns {Promise<any>}
 */
export async function json(response) {
    try {
        return await response.json();
    } catch (cause) {
        throw unreachable(cause);
    }
}

/**
 * The values of a response with one JSON value per line.
 * @type {(body: ReadableStream<Uint8Array<ArrayBuffer>> | null) => AsyncGenerator<any>}
 */
export async function* lines(body) {
    if (!body) {
        throw new ApiProblem(0);
    }
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
        const { done, value } = await reader.read().catch(() => {
            throw new ApiProblem(0);
        });
        const parts = (rest + (value ?? '')).split('\n');
        rest = done ? '' : parts.pop() ?? '';
        for (const part of parts.filter((text) => text.trim())) {
            yield valueOf(part);
        }
        if (done) {
            return;
        }
    }
}

/** @type {(line: string) => any} */
function valueOf(line) {
    try {
        return JSON.parse(line);
    } catch {
        throw new ApiProblem(0); // the connection broke within the line
    }
}
