import { problemWords } from '../../core/error-messages.js';
import { latestRequest } from '../../core/latest.js';
import { rowSelectionActions } from './row-selection.js';
import { tableActions, unarranged } from './table-view.js';
import { saidOf, valueOf, kindFor } from './parameters.js';
import { columnKinds, graphOf } from './values.js';

const CHECK_AFTER = 300; // ms without typing

/**
 * Checks the query while the analyst types, and runs it.
 * @param {AskingContext} context
 */
export function askingActions(
    { store, api, t, cellText, announce, editor, collator, refusalWords, sessionEnded, askedNow },
) {
    const table = tableActions({ store, t, announce, cellText, collator });
    const rowSelection = rowSelectionActions({ store, api, t, announce, sessionEnded, open });
    let checking = 0;
    const checks = latestRequest();

    /** @type {(refusal: Refusal, from: number) => Refusal & {message: string}} */
    const inWords = (refusal, from) => ({
        ...refusal, from: refusal.from + from, to: refusal.to + from, message: refusalWords(refusal),
    });

    // --- while typing

    async function check() {
        const { text, from } = editor().statement();
        const isLatest = checks.begin();
        store.update({ statement: text });
        if (!text) {
            editor().underline([]);
            store.update({ refusals: [], used: [] });
            return;
        }
        try {
            const { refusals = [], parameters = [] } = await api.checkQuery(text);
            if (isLatest()) {
                const placed = refusals.map((one) => inWords(one, from));
                editor().underline(placed);
                store.update({ refusals: placed, used: parameters });
            }
        } catch (problem) {
            sessionEnded(problem); // shown when the query is run; during typing it would distract
        }
    }

    /** @type {() => Record<string, unknown> | null} */
    function parametersNow() {
        const { used, values } = store.get();
        /** @type {Record<string, unknown>} */
        const given = {};
        for (const name of used) {
            const value = valueOf(values[name] ?? { kind: 'text', said: '' });
            if (value === undefined) {
                store.update({ wrong: { name, text: t(`workbench.parameter.wrong.${values[name].kind}`) } });
                document.getElementById(`parameter-${name}`)?.focus();
                return null;
            }
            given[name] = value;
        }
        store.update({ wrong: null });
        return given;
    }

    // --- running

    /** @type {(mode?: QueryMode) => Promise<void>} */
    async function run(mode = 'run') {
        if (store.get().running) {
            return;
        }
        clearTimeout(checking);
        table.forgetArranging();
        const { text, from } = editor().statement();
        if (!text) {
            announce(t('workbench.editor.nothing'));
            editor().focus();
            return;
        }
        await check();
        const parameters = parametersNow();
        if (!parameters) {
            return;
        }
        const id = crypto.randomUUID();
        /** @type {Answer} */
        const answer = { columns: [], rows: [], kinds: [], query: text, parameters, mode };
        store.update({
            running: { id, mode, began: performance.now(), stopping: false }, answer, arrived: 0, problem: null,
            ...unarranged, unread: new Set(), copied: false, highlighted: new Set(), chosen: new Set(), fetched: null,
            chart: {}, sideOpen: false,
        });
        announce(t('workbench.running'));
        try {
            await read(answer, { id, query: text, parameters, mode });
        } catch (problem) {
            if (!(problem instanceof api.ApiProblem)) {
                store.update({ running: null, answer: null });
                throw problem;
            }
            answer.problem = problem;
            if (sessionEnded(problem)) {
                return;
            }
            if (problem.refusal) {
                const placed = inWords(problem.refusal, from);
                editor().underline([placed]);
                store.update({ refusals: [placed] });
            }
        }
        store.update((state) => ({
            running: null, answer: { ...answer }, arrived: answer.rows.length, tab: tabAfter(answer, state.tab),
        }));
        announce(endWords(answer));
        askedNow();
        const { sort, filter, filters } = store.get();
        if (sort || filter.trim() || Object.keys(filters).length > 0) {
            table.arrange(); // rows that arrived since are arranged as well
        }
    }

    /** @type {(answer: Answer, question: Parameters<Api['ask']>[0]) => Promise<void>} */
    async function read(answer, question) {
        let painted = performance.now();
        for await (const line of api.ask(question)) {
            if (line.columns) {
                answer.columns = line.columns;
            }
            if (line.rows) {
                for (const row of line.rows) {
                    answer.rows.push(row);
                }
                if (answer.kinds.length === 0 || answer.rows.length <= 2000) {
                    answer.kinds = columnKinds(answer.columns, answer.rows);
                }
                if (performance.now() - painted > 120) {
                    painted = performance.now();
                    store.update({ arrived: answer.rows.length });
                    // The pause keeps the page responsive, so that the question can be cancelled.
                    await new Promise((done) => setTimeout(done));
                }
            }
            if (line.end) {
                answer.end = line.end;
            }
            if (line.problem) {
                throw new api.ApiProblem(line.problem.status ?? 422, line.problem);
            }
        }
        if (!answer.end) {
            throw new api.ApiProblem(0);
        }
    }

    /**
     * The view to show next: the requested one, if it is available.
     * @type {(answer: Answer, tab: AnswerTab) => AnswerTab}
     */
    function tabAfter({ mode, end, rows, columns }, tab) {
        if (end?.plan && (mode !== 'run' || tab === 'plan')) {
            return 'plan';
        }
        return tab === 'plan' || (tab === 'people' && graphOf(rows.slice(0, 50)).nodes.size === 0)
                || columns.length === 0
            ? 'table'
            : tab;
    }

    /** @type {(answer: Answer) => string} */
    function endWords({ end, problem, rows }) {
        return problem ? problemWords(t, problem) : t('workbench.said.done', { n: end?.rows ?? rows.length });
    }

    /**
     * Puts a query into the editor, with the default values of its parameters.
     * @type {(one: OpenedQuery) => Promise<void>}
     */
    function open(one) {
        const parameters = one.parameters ?? [];
        store.update((state) => ({
            opened: one.key ? one : null, sideOpen: false, queryForm: null, wrong: null,
            values: {
                ...state.values,
                ...Object.fromEntries(
                    parameters.map(({ name, type, value }) => [name, { kind: kindFor(type), said: saidOf(value) }]),
                ),
            },
            about: { ...state.about, ...Object.fromEntries(parameters.map(({ name, about }) => [name, about ?? ''])) },
        }));
        editor().put(one.text.trim());
        announce(t('workbench.said.opened', { title: one.title ?? '' }));
        editor().focus();
        return check();
    }

    return {
        ...table,
        ...rowSelection,
        run,
        /** @type {(typed: boolean) => void} */
        changed(typed) {
            if (typed || editor().statement().text !== store.get().statement) {
                clearTimeout(checking);
                checking = setTimeout(check, CHECK_AFTER);
            }
        },
        check,

        /** Cancels the running question. Returns whether there was one. */
        cancel() {
            const { running } = store.get();
            if (!running) {
                return false;
            }
            if (!running.stopping) {
                store.update({ running: { ...running, stopping: true } });
                announce(t('workbench.stopping'));
                api.cancelQuestion(running.id).catch((problem) =>
                    sessionEnded(problem)
                    || store.update((state) => ({
                        problem: problemWords(t, problem),
                        running: state.running && { ...state.running, stopping: false },
                    }))
                );
            }
            return true;
        },

        /** @type {(name: string, change: Partial<TypedValue>) => void} */
        give(name, change) {
            store.update((state) => ({
                wrong: null,
                values: {
                    ...state.values, [name]: { ...(state.values[name] ?? { kind: 'text', said: '' }), ...change },
                },
            }));
        },

        open,
        /** @type {(tab: AnswerTab) => void} */
        showTab: (tab) => store.update({ tab }),
        /** @type {(change: ChartOptions) => void} */
        setChart: (change) => store.update(({ chart }) => ({ chart: { ...chart, ...change } })),
        endWords,
    };
}
