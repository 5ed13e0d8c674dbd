import { problemWords } from '../../core/error-messages.js';
import { translateQuery } from './library-i18n.js';
import { graphOf, idsIn } from './values.js';

const MAX_IDS = 500;

/**
 * The people of highlighted rows, and a query about selected people. The queries for both are in the library.
 * @param {Pick<WorkbenchContext, 'store' | 'api' | 't' | 'announce' | 'sessionEnded'> &
 *     {open(query: OpenedQuery): Promise<void>}} context
 */
export function rowSelectionActions({ store, api, t, announce, sessionEnded, open }) {

    /** @type {(problem: unknown) => string} */
    function said(problem) {
        if (!(problem instanceof api.ApiProblem)) {
            throw problem;
        }
        return problemWords(t, problem);
    }

    /**
     * A query of the library with these ids in it; its other parameters stay as they are.
     * @type {(key: string, ids: string[]) => Promise<LibraryQuery & {parameters: Described[]}>}
     */
    async function about(key, ids) {
        const library = store.get().library ?? await api.library();
        const one = library.find((query) => query.section === 'research' && query.key === key);
        if (!one) {
            throw new Error(`The library has no query "${key}"`);
        }
        const { title, question, parameters } = translateQuery(one, t);
        return {
            ...one, title: title ?? one.title, question,
            parameters: parameters.map((parameter) =>
                (parameter.name === 'ids' ? { ...parameter, value: ids } : parameter)),
        };
    }

    /** The people of the highlighted rows; if rows hold only ids, their networks are fetched. */
    async function fetchHighlighted() {
        const { answer, highlighted } = store.get();
        if (!answer) {
            return;
        }
        const rows = [...highlighted].map((at) => answer.rows[at]);
        if (rows.length === 0 || graphOf(answer.rows.slice(0, 500)).nodes.size > 0) {
            store.update({ fetched: null });
            return;
        }
        const ids = rows.flatMap(idsIn).slice(0, MAX_IDS);
        if (ids.length === 0) {
            announce(t('workbench.people.none'));
            return;
        }
        /** @type {Row[]} */
        const found = [];
        try {
            const { text, parameters } = await about('networks-of-people', ids);
            /** @type {Parameters<Api['ask']>[0]} */
            const question = {
                id: crypto.randomUUID(), query: text,
                parameters: Object.fromEntries(parameters.map(({ name, value }) => [name, value])), mode: 'run',
            };
            for await (const line of api.ask(question)) {
                found.push(...line.rows ?? []);
                if (line.problem) {
                    throw new api.ApiProblem(line.problem.status ?? 422, line.problem);
                }
            }
            if (store.get().answer === answer && store.get().highlighted === highlighted) {
                store.update({ fetched: { rows: found, ids: new Set(ids) } });
            }
        } catch (problem) {
            if (!sessionEnded(problem)) {
                store.update({ problem: said(problem) });
            }
        }
    }

    return {
        /** @type {(at: number) => Promise<void>} */
        toggleHighlight(at) {
            store.update(({ highlighted }) => ({ highlighted: toggled(highlighted, at) }));
            return fetchHighlighted();
        },
        clearHighlights() {
            store.update({ highlighted: new Set(), fetched: null });
        },
        /** @type {(id: string) => void} */
        choose(id) {
            store.update(({ chosen }) => ({ chosen: toggled(chosen, id) }));
        },
        /** Opens a query about the people who were selected in the picture. */
        async askAbout() {
            const { answer, fetched, chosen } = store.get();
            const { nodes } = graphOf(fetched?.rows ?? answer?.rows ?? []);
            const ids = [...chosen].map((id) => nodes.get(id)?.properties?.id).filter((one) => typeof one === 'string');
            try {
                await open(await about('chosen-people', ids));
                announce(t('workbench.said.query'));
            } catch (problem) {
                if (!sessionEnded(problem)) {
                    store.update({ problem: said(problem) });
                }
            }
        },
    };
}

/**
 * @template T
 * @param {Set<T>} set
 * @param {T} one
 */
function toggled(set, one) {
    const next = new Set(set);
    if (!next.delete(one)) {
        next.add(one);
    }
    return next;
}
