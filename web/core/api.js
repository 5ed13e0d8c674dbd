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
 * The only module that sends requests to the server (apart from core/prefetch.js, which runs before this one is loaded). Every failure is
 * an ApiProblem: the server's answer (problem+json), or status 0 when it could not be reached. Reads are repeated for a few seconds where
 * that may help; writes are not repeated here, because the first one may have arrived (a change of a map can be repeated safely:
 * features/map/save.js).
 */
export class ApiProblem extends Error {
    /**
     * @param {number} status
     * @param {Partial<Problem>} [problem] what the server said
     */
    constructor(status, { title = '', detail = '', code = '', reason = '', retryAfter = 0, practice, errors = [], conflicts = [], now = null, refusal = null } = {}) {
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

    /** The server could not be reached, or asked for a later attempt. */
    get passing() {
        return [0, 502, 503, 504].includes(this.status);
    }
}

const waits = [300, 900, 2000];

let tellLocked = () => {};

/**
 * Calls this whenever the server says that a passphrase is needed.
 * @param {() => void} listener
 */
export const whenLocked = (listener) => { tellLocked = listener; };

/** @type {(method: string, path: string, options?: RequestInit) => Promise<Response>} */
async function send(method, path, options = {}) {
    let response;
    try {
        response = await ((method === 'GET' && askedEarly(path)) || fetch(path, { method, credentials: 'same-origin', cache: 'no-store', ...options }));
    } catch (cause) {
        throw new ApiProblem(0, { title: cause instanceof Error ? cause.message : String(cause) });
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
async function read(path) {
    for (const wait of waits) {
        try {
            return await (await send('GET', path)).json();
        } catch (problem) {
            if (!(problem instanceof ApiProblem && problem.passing)) {
                throw problem;
            }
            await new Promise((done) => setTimeout(done, wait));
        }
    }
    return (await send('GET', path)).json();
}

/**
 * @param {string} method
 * @param {string} path
 * @param {unknown} body
 */
function write(method, path, body) {
    return send(method, path, {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
    });
}

/** @param {Response} response */
const json = (response) => response.json();
/** @param {string} id */
const map = (id) => `/api/maps/${encodeURIComponent(id)}`;

export const session = () => read('/api/session');
/** @param {string} token */
export const signIn = (token) => write('POST', '/api/session', { token });
export const signOut = () => send('DELETE', '/api/session');

/** The passphrase of a laptop. Its state: {set, locked, minutes, declined, storageKey?}. */
export const lockState = () => read('/api/lock');
export const lock = () => write('POST', '/api/lock', {});
/** @param {string} secret */
export const unlock = (secret) => write('POST', '/api/lock/unlock', { secret });
export const tellActivity = () => write('POST', '/api/lock/activity', {});
export const declinePassphrase = () => write('POST', '/api/lock/decline', {});
/**
 * @param {string} passphrase
 * @param {string | null} present null where there is none; answers {code}
 */
export const setPassphrase = (passphrase, present) => write('PUT', '/api/lock/passphrase', { passphrase, present }).then(json);
/** @param {string | null} present */
export const removePassphrase = (present) => write('POST', '/api/lock/passphrase/removal', { present });
/** @param {number} minutes */
export const lockAfter = (minutes) => write('PUT', '/api/lock/idle', { minutes });

/**
 * In a practice: names and passwords, and the accounts of others.
 * @param {string} name
 * @param {string} password
 */
export const signInByName = (name, password) => write('POST', '/api/session', { name, password });
/** The options a browser needs for a passkey, and the browser's result. A proof is {current}, the password, or {passkey}. */
export const passkeyToSignIn = () => write('POST', '/api/passkeys/challenge', {}).then(json);
/** @param {object} passkey */
export const signInByPasskey = (passkey) => write('POST', '/api/session/passkey', { passkey });
export const passkeyToProve = () => write('POST', '/api/account/passkeys/challenge', {}).then(json);
/** @param {object} proof */
export const passkeyOptions = (proof) => write('POST', '/api/account/passkeys/options', proof).then(json);
/**
 * @param {string} name
 * @param {object} passkey
 */
export const addPasskey = (name, passkey) => write('POST', '/api/account/passkeys', { name, passkey });
/**
 * @param {string} id
 * @param {object} proof
 */
export const removePasskey = (id, proof) => write('DELETE', `/api/account/passkeys/${encodeURIComponent(id)}`, proof);
/** @param {string} token */
export const lookAtInvitation = (token) => write('POST', '/api/invitations/look', { token }).then(json);
/**
 * @param {string} token
 * @param {string} name
 * @param {string} password
 * @param {string[] | undefined} roles
 */
export const acceptInvitation = (token, name, password, roles) => write('POST', '/api/invitations/accept', { token, name, password, roles });
/**
 * @param {string} password
 * @param {object} about
 */
export const passwordHint = (password, about) => write('POST', '/api/password-hint', { password, ...about }).then(json).then(({ weakness }) => weakness);
export const mine = () => read('/api/account');
/** @param {string} name */
export const renameAccount = (name) => write('PATCH', '/api/account', { name });
/**
 * @param {string} current
 * @param {string} password
 */
export const changePassword = (current, password) => write('POST', '/api/account/password', { current, password });
/** @param {boolean} withdraw */
export const dismissPasswordLink = (withdraw) => write('DELETE', '/api/account/password-link', { withdraw });
/** @param {string} id */
export const endSession = (id) => send('DELETE', `/api/account/sessions/${encodeURIComponent(id)}`);
export const signOutEverywhere = () => send('DELETE', '/api/account/sessions');
/** All data stored about the signed-in account, as a file. */
export const aboutMeAddress = '/api/me';
export const aboutMe = () => read(aboutMeAddress);
/** @param {string} current */
export const eraseMe = (current) => write('DELETE', '/api/me', { current });
export const accounts = () => read('/api/accounts');
/**
 * @param {string} id
 * @param {object} fields
 */
export const changeAccount = (id, fields) => write('PATCH', `/api/accounts/${encodeURIComponent(id)}`, fields);
/** @param {string} id */
export const eraseAccount = (id) => send('DELETE', `/api/accounts/${encodeURIComponent(id)}`);
/**
 * What happened to the accounts, for administrators: {events, more, days, intact}.
 * @param {string} did
 * @param {string | number} [before]
 */
export const practiceLog = (did, before = '') => read(`/api/practice/log?${new URLSearchParams({ did, before: String(before) })}`);
export const questionDifferences = () => read('/api/practice/differences');
/** @param {string} did */
export const practiceLogAddress = (did) => `/api/practice/log.csv?${new URLSearchParams({ did })}`;
export const invitations = () => read('/api/invitations');
/** @param {object} fields */
export const invite = (fields) => write('POST', '/api/invitations', fields).then(json);
/** @param {string} id */
export const withdrawInvitation = (id) => send('DELETE', `/api/invitations/${encodeURIComponent(id)}`);

export const maps = () => read('/api/maps');
/** @param {string} id */
export const openMap = (id) => read(map(id));
/** @param {string} name */
export const createMap = (name) => write('POST', '/api/maps', { name }).then(json);
/**
 * @param {string} id
 * @param {string} name
 */
export const copyMap = (id, name) => write('POST', `${map(id)}/copies`, { name }).then(json);
/** @param {string} id */
export const deleteMap = (id) => send('DELETE', map(id));
/** @param {string} id */
export const exportAddress = (id) => `${map(id)}/export`;

/**
 * What restoring a map to its state after a change, or at the 'start', would change: {picture, everything}, each as edits.
 * @param {string} id
 * @param {string} change
 */
export const difference = (id, change) => read(`${map(id)}/changes/${encodeURIComponent(change)}/difference`);
/**
 * Sends a change, which has an id and may therefore be sent again. Returns {revision, change}.
 * @param {string} mapId
 * @param {object} fields
 */
export const change = (mapId, fields) => write('POST', `${map(mapId)}/changes`, fields).then(json);
/** @param {string} mapId */
export const changes = (mapId) => read(`${map(mapId)}/changes`);
/** @param {string} mapId */
export const forgetChanges = (mapId) => send('DELETE', `${map(mapId)}/changes`);
/** @param {string} mapId */
export const events = (mapId) => new EventSource(`${map(mapId)}/events`);
/** @type {(mapId: string, options?: {names?: string, step?: string}) => string} */
export const stepsAddress = (mapId, { names = 'full', step = '' } = {}) =>
    `${map(mapId)}/steps.ics?names=${names}${step ? `&step=${encodeURIComponent(step)}` : ''}`;

export const coaches = () => read('/api/coaches');
/** @param {string} mapId */
export const sharing = (mapId) => read(`${map(mapId)}/shares`);
/**
 * A share says who may change what, until when, and what is withheld.
 * @param {string} mapId
 * @param {string} coach
 * @param {object} wish
 */
export const share = (mapId, coach, wish) => write('PUT', `${map(mapId)}/shares/${encodeURIComponent(coach)}`, wish);
/**
 * @param {string} mapId
 * @param {string} coach
 */
export const stopSharing = (mapId, coach) => send('DELETE', `${map(mapId)}/shares/${encodeURIComponent(coach)}`);
/**
 * What somebody would see if this is withheld from them: {map, insights}.
 * @param {string} mapId
 * @param {object} withheld
 */
export const preview = (mapId, withheld) => write('POST', `${map(mapId)}/preview`, { withheld }).then(json);
/**
 * @param {string} mapId
 * @param {boolean} agreed
 */
export const agreeToResearch = (mapId, agreed) => write('PUT', `${map(mapId)}/research`, { agreed });
/** @param {string} mapId */
export const audit = (mapId) => read(`${map(mapId)}/audit`);

/** The referral list: groups, activities and events. */
export const referrals = () => read('/api/referrals');
/** @param {object} fields */
export const addReferral = (fields) => write('POST', '/api/referrals', fields).then(json);
/**
 * @param {string} id
 * @param {object} fields with the `version` that the sender saw
 */
export const changeReferral = (id, fields) => write('PUT', `/api/referrals/${encodeURIComponent(id)}`, fields).then(json);
/**
 * @param {string} id
 * @param {number} version
 */
export const removeReferral = (id, version) => write('DELETE', `/api/referrals/${encodeURIComponent(id)}`, { version });
export const clients = () => read('/api/clients');
/** A coach's own notes about maps they may no longer see, and for how many days such notes are kept: {days, notes}. */
export const retainedNotes = () => read('/api/notes');
/** @param {string} id */
export const deleteRetainedNote = (id) => send('DELETE', `/api/notes/${encodeURIComponent(id)}`);
/**
 * The conversations about a map that the account leads, and what others shared of the ones they led: {led, shared}.
 * @param {string} mapId
 */
export const conversations = (mapId) => read(`${map(mapId)}/conversations`);
/**
 * @param {string} mapId
 * @param {string} id
 */
export const conversation = (mapId, id) => read(`${map(mapId)}/conversations/${encodeURIComponent(id)}`);
/**
 * @param {string} mapId
 * @param {object} fields
 */
export const createConversation = (mapId, fields) => write('POST', `${map(mapId)}/conversations`, fields).then(json);
/**
 * @param {string} mapId
 * @param {string} id
 * @param {object} fields version, ended, on, agenda, notes, shared, agreed
 */
export const writeConversation = (mapId, id, fields) => write('PUT', `${map(mapId)}/conversations/${encodeURIComponent(id)}`, fields).then(json);
/**
 * @param {string} mapId
 * @param {string} id
 */
export const deleteConversation = (mapId, id) => send('DELETE', `${map(mapId)}/conversations/${encodeURIComponent(id)}`);

export const catalogue = () => read('/api/insights');
/** @param {string} mapId */
export const insights = (mapId) => read(`${map(mapId)}/insights`);

/**
 * Sends files; calls `onProgress` while they are read, and returns the report.
 * @param {File[]} files
 * @param {boolean} replace
 * @param {(progress: {done: number, total: number}) => void} onProgress
 * @returns {Promise<any>}
 */
export async function importFiles(files, replace, onProgress) {
    const form = new FormData();
    files.forEach((file) => form.append('file', file, file.name));
    if (replace) {
        form.append('replace', 'true');
    }
    const response = await send('POST', '/api/imports', { body: form });
    let report = null;
    for await (const line of lines(response.body)) {
        if (line.progress) {
            onProgress(line.progress);
        }
        report = line.report ?? report;
    }
    if (!report) {
        throw new ApiProblem(0);
    }
    return report;
}

/** @param {unknown} body */
/** @type {(body: ReadableStream<Uint8Array<ArrayBuffer>> | null) => AsyncGenerator<any>} */
async function* lines(body) {
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
            yield JSON.parse(part);
        }
        if (done) {
            return;
        }
    }
}

/** The analyst's workbench: the copy and the questions to it. */
export const analysis = () => read('/api/analysis');
export const startAnalysis = () => send('POST', '/api/analysis/start').then(json);
export const refreshAnalysis = () => send('POST', '/api/analysis/refresh').then(json);
export const analysisSchema = () => read('/api/analysis/schema');
export const analysisAddress = () => read('/api/analysis/address');
/**
 * The violations of a query, and its parameters: {refusals, parameters}.
 * @param {string} query
 */
export const checkQuery = (query) => write('POST', '/api/analysis/check', { query }).then(json);
/**
 * @param {object} question id, query, parameters and mode; yields {columns}, {rows} …, and last {end} or {problem}
 */
export async function* ask(question) {
    const response = await write('POST', '/api/analysis/questions', question);
    yield* lines(response.body);
}
/** @param {string} id */
export const cancelQuestion = (id) => send('DELETE', `/api/analysis/questions/${encodeURIComponent(id)}`);
export const questions = () => read('/api/analysis/questions');
/**
 * @param {object} wish query, parameters and format
 */
export const exportAnswer = (wish) => write('POST', '/api/analysis/exports', wish).then((response) => response.blob());
export const library = () => read('/api/analysis/library');
/**
 * @param {object} fields title, question, text, shared and, for a change, the `version` that the sender saw
 */
export const keep = (fields) => write('POST', '/api/analysis/library', fields);
/**
 * @param {string} key
 * @param {object} fields
 */
export const changeKept = (key, fields) => write('PUT', `/api/analysis/library/${encodeURIComponent(key)}`, fields);
/**
 * @param {string} key
 * @param {number} version
 */
export const removeKept = (key, version) => write('DELETE', `/api/analysis/library/${encodeURIComponent(key)}`, { version });
