import { json, lines, read, send, write } from './requests.js';

/** The requests of the analyst's workbench: the research graph and the queries on it. */
/** @type {() => Promise<ResearchCopy>} */
export const analysis = () => read('/api/analysis');
/** @type {() => Promise<ResearchCopy>} */
export const startAnalysis = () => send('POST', '/api/analysis/start').then(json);
/** @type {() => Promise<ResearchCopy>} */
export const refreshAnalysis = () => send('POST', '/api/analysis/refresh').then(json);
/** @type {() => Promise<CopySchema>} */
export const analysisSchema = () => read('/api/analysis/schema');
/** @type {() => Promise<{uri: string, user: string, password: string}>} */
export const analysisAddress = () => read('/api/analysis/address');
/**
 * The violations of a query, and its parameters.
 * @type {(query: string) => Promise<{refusals?: Refusal[], parameters?: string[]}>}
 */
export const checkQuery = (query) => write('POST', '/api/analysis/check', { query }).then(json);
/**
 * Yields {columns}, {rows} …, and finally {end} or {problem}.
 * @type {(question: {id: string, query: string, parameters: object, mode: QueryMode}) => AsyncGenerator<AnswerLine>}
 */
export async function* ask(question) {
    const response = await write('POST', '/api/analysis/questions', question);
    yield* lines(response.body);
}
/** @param {string} id */
export const cancelQuestion = (id) => send('DELETE', `/api/analysis/questions/${encodeURIComponent(id)}`);
/** @type {() => Promise<PastQuestion[]>} */
export const questions = () => read('/api/analysis/questions');
/** @type {(request: {query: string, parameters: Record<string, unknown>, format: ExportFormat}) => Promise<Blob>} */
export const exportAnswer = (request) =>
    write('POST', '/api/analysis/exports', request).then((response) => response.blob());
/** @type {() => Promise<LibraryQuery[]>} */
export const library = () => read('/api/analysis/library');
/** @type {(fields: SavedQuery) => Promise<Response>} */
export const saveQuery = (fields) => write('POST', '/api/analysis/library', fields);
/**
 * A change contains the `version` that the sender saw, and so does a deletion.
 * @type {(key: string, fields: SavedQuery & {version?: number}) => Promise<Response>}
 */
export const changeSavedQuery = (key, fields) =>
    write('PUT', `/api/analysis/library/${encodeURIComponent(key)}`, fields);
/** @type {(key: string, version?: number) => Promise<Response>} */
export const deleteSavedQuery = (key, version) =>
    write('DELETE', `/api/analysis/library/${encodeURIComponent(key)}`, { version });
