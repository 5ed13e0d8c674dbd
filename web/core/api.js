import { ApiProblem, json, lines, read, send, write } from './requests.js';

/** All requests of the page, one function each. */
export * from './account-api.js';
export * from './analysis-api.js';
export { ApiProblem, whenLocked } from './requests.js';

/** @param {string} id */
const map = (id) => `/api/maps/${encodeURIComponent(id)}`;

/** @type {() => Promise<MapSummary[]>} */
export const maps = () => read('/api/maps');
/** @type {(id: string) => Promise<OpenedMap>} */
export const openMap = (id) => read(map(id));
/** @type {(name: string, keptForClient?: boolean) => Promise<OpenedMap>} */
export const createMap = (name, keptForClient = false) =>
    write('POST', '/api/maps', keptForClient ? { name, keptForClient } : { name }).then(json);
/** @type {(id: string, name: string) => Promise<OpenedMap>} */
export const copyMap = (id, name) => write('POST', `${map(id)}/copies`, { name }).then(json);
/** @param {string} id */
export const deleteMap = (id) => send('DELETE', map(id));
/**
 * The address of a map as a file; names are shown unless said otherwise.
 * @type {(id: string, options?: {format?: string, names?: NameVisibility}) => string}
 */
export const exportAddress = (id, { format = 'kithmap', names = 'shown' } = {}) =>
    `${map(id)}/export?format=${format}&names=${names === 'hidden' ? 'none' : names}`;
/** @type {() => Promise<OfferedFormat[]>} */
export const exportFormats = () => read('/api/export-formats');

/**
 * The changes that restoring a map to its state after a change, or at the 'start', would make.
 * @type {(id: string, change: string) => Promise<MapDifference>}
 */
export const difference = (id, change) => read(`${map(id)}/changes/${encodeURIComponent(change)}/difference`);
/**
 * Sends a change. It has an id and may therefore be sent again.
 * @type {(mapId: string, fields: object) => Promise<{revision: number, change: Change}>}
 */
export const change = (mapId, fields) => write('POST', `${map(mapId)}/changes`, fields).then(json);
/** @type {(mapId: string) => Promise<MapHistory>} */
export const changes = (mapId) => read(`${map(mapId)}/changes`);
/**
 * Saves the page for a hard day; `from` is the version that the sender saw.
 * @type {(mapId: string, from: HardDay, to: HardDay) => Promise<{revision: number}>}
 */
export const writeHardDay = (mapId, from, to) => write('PUT', `${map(mapId)}/hard-day`, { from, to }).then(json);
/** @param {string} mapId */
export const forgetChanges = (mapId) => send('DELETE', `${map(mapId)}/changes`);
/** @param {string} mapId */
export const events = (mapId) => new EventSource(`${map(mapId)}/events`);
/** @type {(mapId: string, options?: {names?: string, step?: string}) => string} */
export const stepsAddress = (mapId, { names = 'full', step = '' } = {}) =>
    `${map(mapId)}/steps.ics?names=${names}${step ? `&step=${encodeURIComponent(step)}` : ''}`;

/** @type {() => Promise<Coach[]>} */
export const coaches = () => read('/api/coaches');
/** @type {(mapId: string) => Promise<Shares>} */
export const sharing = (mapId) => read(`${map(mapId)}/shares`);
/**
 * A share contains who may change what, until when, and what is withheld.
 * @param {string} mapId
 * @param {string} coach
 * @param {object} options
 */
export const share = (mapId, coach, options) =>
    write('PUT', `${map(mapId)}/shares/${encodeURIComponent(coach)}`, options);
/**
 * @param {string} mapId
 * @param {string} coach
 */
export const stopSharing = (mapId, coach) => send('DELETE', `${map(mapId)}/shares/${encodeURIComponent(coach)}`);
/**
 * The coach's proposal to the owner of a map, the colleagues who can be proposed, and the last day of the coach's own
 * share.
 * @type {(mapId: string) => Promise<{proposal?: Proposed, coaches: Coach[], ends?: string}>}
 */
export const proposal = (mapId) => read(`${map(mapId)}/proposal`);
/**
 * @type {(mapId: string, proposal: {colleague: string, kind: Proposed['kind'], until: string | null}) =>
 *     Promise<unknown>}
 */
export const propose = (mapId, wanted) => write('PUT', `${map(mapId)}/proposal`, wanted);
/** @param {string} mapId */
export const takeProposalBack = (mapId) => send('DELETE', `${map(mapId)}/proposal`);
/** @type {(mapId: string, coach: string, answer: {accepted: boolean, terms: string}) => Promise<unknown>} */
export const answerProposal = (mapId, coach, answer) =>
    write('POST', `${map(mapId)}/proposals/${encodeURIComponent(coach)}`, answer);
/**
 * The map as somebody would see it on these terms.
 * @type {(mapId: string, terms: {hardDay: boolean, withheld: Withheld}) => Promise<{map: SupportMap, access: MapAccess,
 *     insights: InsightResult[]}>}
 */
export const preview = (mapId, terms) => write('POST', `${map(mapId)}/preview`, terms).then(json);
/**
 * @param {string} mapId
 * @param {boolean} agreed
 */
export const agreeToResearch = (mapId, agreed) => write('PUT', `${map(mapId)}/research`, { agreed });
/** @type {(mapId: string) => Promise<AuditLog>} */
export const audit = (mapId) => read(`${map(mapId)}/audit`);

/**
 * The referral list: groups, activities and events.
 * @type {() => Promise<Referral[]>}
 */
export const referrals = () => read('/api/referrals');
/** @type {(fields: object) => Promise<Referral>} */
export const addReferral = (fields) => write('POST', '/api/referrals', fields).then(json);
/**
 * A change contains the `version` that the sender saw.
 * @type {(id: string, fields: Partial<Referral> & {version: number}) => Promise<Referral>}
 */
export const changeReferral = (id, fields) =>
    write('PUT', `/api/referrals/${encodeURIComponent(id)}`, fields).then(json);
/**
 * @param {string} id
 * @param {number} version
 */
export const removeReferral = (id, version) => write('DELETE', `/api/referrals/${encodeURIComponent(id)}`, { version });
/** @type {() => Promise<Client[]>} */
export const clients = () => read('/api/clients');
/**
 * A coach's own notes about maps they may no longer see, and the number of days for which such notes are kept.
 * @type {() => Promise<RetainedNotes>}
 */
export const retainedNotes = () => read('/api/notes');
/** @param {string} id */
export const deleteRetainedNote = (id) => send('DELETE', `/api/notes/${encodeURIComponent(id)}`);
/**
 * The conversations about a map that the account leads, and the shared parts of those that others led.
 * @type {(mapId: string) => Promise<Conversations>}
 */
export const conversations = (mapId) => read(`${map(mapId)}/conversations`);
/** @type {(mapId: string, id: string) => Promise<Conversation>} */
export const conversation = (mapId, id) => read(`${map(mapId)}/conversations/${encodeURIComponent(id)}`);
/** @type {(mapId: string, fields: {on: string}) => Promise<Conversation>} */
export const createConversation = (mapId, fields) => write('POST', `${map(mapId)}/conversations`, fields).then(json);
/** @type {(mapId: string, id: string, fields: Omit<Conversation, 'id'>) => Promise<Conversation>} */
export const writeConversation = (mapId, id, fields) =>
    write('PUT', `${map(mapId)}/conversations/${encodeURIComponent(id)}`, fields).then(json);
/**
 * @param {string} mapId
 * @param {string} id
 */
export const deleteConversation = (mapId, id) =>
    send('DELETE', `${map(mapId)}/conversations/${encodeURIComponent(id)}`);

/**
 * The example in a language, and the results of its insights.
 * @type {(language: string) => Promise<{map: OpenedMap, insights: InsightResult[]}>}
 */
export const example = (language) => read(`/api/examples/${encodeURIComponent(language)}`);

/**
 * The answers of a map's owner about how it mostly is for them to be with those on it.
 * @type {(mapId: string) => Promise<{influences: Record<string, Influence>, damaged?: string[]}>}
 */
export const influences = (mapId) => read(`${map(mapId)}/influences`);
/** @type {(mapId: string, alter: string, from: Influence | null, to: Influence | null) => Promise<Response>} */
export const writeInfluence = (mapId, alter, from, to) =>
    write('PUT', `${map(mapId)}/influences`, { alter, from, to }, { keepalive: true });

/** @type {() => Promise<Insight[]>} */
export const catalogue = () => read('/api/insights');
/** @type {(mapId: string) => Promise<InsightResult[]>} */
export const insights = (mapId) => read(`${map(mapId)}/insights`);

/**
 * Sends files; calls `onProgress` while they are read, and returns the report.
 * @param {File[]} files
 * @param {boolean} replace
 * @param {(progress: {done: number, total: number}) => void} onProgress
 * @returns {Promise<ImportReport>}
 */
export async function importFiles(files, replace, onProgress) {
    const form = new FormData();
    files.forEach((file) => form.append('file', file, file.name));
    if (replace) {
        form.append('replace', 'true');
    }
    const response = await send('POST', '/api/imports', { body: form });
    /** @type {ImportReport | null} */
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
