import { problemWords } from '../../core/error-messages.js';
import { fileName, save } from '../../lib/download.js';
import { focusOn } from '../../lib/focus.js';

const ASK_EVERY = 1000; // ms, while the copy is made
const files = { csv: 'zip', json: 'json', graphml: 'graphml', arrow: 'arrow' };

/**
 * The copy, the library, earlier questions, and files to download.
 * @param {WorkbenchContext} context
 */
export function libraryActions({ store, api, t, announce, editor, sessionEnded, afterPaint }) {
    let watching = 0;
    let open = false;

    /**
     * @template {unknown[]} P
     * @template R
     * @param {(...given: P) => R | Promise<R>} act
     * @returns {(...given: P) => Promise<R | undefined>}
     */
    const guarded = (act) => async (...given) => {
        try {
            return await act(...given);
        } catch (problem) {
            if (!(problem instanceof api.ApiProblem)) {
                throw problem;
            }
            if (!sessionEnded(problem)) {
                store.update({ problem: problemWords(t, problem) });
                if (problem.code === 'saved-query-changed') {
                    await readLibrary();
                }
            }
            return undefined;
        }
    };

    /**
     * Requests the state of the copy, repeatedly while the copy is being made.
     * @type {() => Promise<void>}
     */
    async function look() {
        clearTimeout(watching);
        const before = store.get().copy;
        const copy = await api.analysis();
        store.update({ copy });
        if (['starting', 'building'].includes(copy.phase)) {
            watching = open ? setTimeout(guarded(look), ASK_EVERY) : 0;
        }
        if (
            copy.phase === 'ready'
            && (before?.phase !== 'ready' || before.build?.id !== copy.build?.id || !store.get().schema)
        ) {
            store.update({ schema: await api.analysisSchema() });
            if (before && before.phase !== 'ready') {
                announce(t('workbench.copy.ready'));
            }
        }
    }

    const readLibrary = async () => store.update({ library: await api.library() });
    const readPast = async () => store.update({ past: await api.questions() });

    return {
        enter: () => {
            open = true;
            guarded(look)();
            guarded(readLibrary)();
            guarded(readPast)();
        },
        leave() {
            open = false;
            clearTimeout(watching);
        },
        look: guarded(look),
        readPast: guarded(readPast),
        start: guarded(async () => {
            store.update({ copy: await api.startAnalysis() });
            await look();
        }),
        refresh: guarded(async () => {
            store.update({ copy: await api.refreshAnalysis() });
            announce(t('workbench.copy.making'));
            await look();
        }),
        showAddress: guarded(async () => {
            store.update({ address: store.get().address ? null : await api.analysisAddress() });
        }),

        /** @type {(side: SideTab) => void} */
        showSide: (side) => store.update({ side, search: '' }),
        toggleSide: () => store.update(({ sideOpen }) => ({ sideOpen: !sideOpen })),
        /** @type {(search: string) => void} */
        find: (search) => store.update({ search }),
        dismiss: () => store.update({ problem: null }),

        // --- the analyst's own queries

        /** @type {(one?: LibraryQuery | null) => void} */
        openQueryForm(one = null) {
            const { opened } = store.get();
            store.update({
                queryForm: one
                    ? {
                        key: one.key, version: one.version, title: one.title, question: one.question ?? '',
                        shared: Boolean(one.shared), problem: null,
                    }
                    : { title: opened?.title ?? '', question: opened?.question ?? '', shared: false, problem: null },
            });
            afterPaint(() => focusOn('#query-title'));
        },
        closeQueryForm() {
            store.update({ queryForm: null });
            editor().focus();
        },
        saveQuery: guarded(async (/** @type {Pick<QueryForm, 'title' | 'question' | 'shared'>} */ fields) => {
            const { queryForm } = store.get();
            if (!queryForm) {
                return;
            }
            const text = editor().text().trim();
            if (!fields.title.trim() || !text) {
                store.update({
                    queryForm: {
                        ...queryForm, ...fields,
                        problem: t(text ? 'workbench.keep.title.needed' : 'workbench.editor.nothing'),
                    },
                });
                afterPaint(() => focusOn('#query-title'));
                return;
            }
            await (queryForm.key
                ? api.changeSavedQuery(queryForm.key, { ...fields, text, version: queryForm.version })
                : api.saveQuery({ ...fields, text }));
            await readLibrary();
            store.update({ queryForm: null, side: 'library' });
            announce(t('workbench.keep.done'));
            editor().focus();
        }),
        copyToMine: guarded(
            async (/** @type {Pick<LibraryQuery, 'title' | 'question' | 'text'>} */ { title, question = '', text }) => {
                await api.saveQuery({ title, question, text, shared: false });
                await readLibrary();
                announce(t('workbench.keep.done'));
            },
        ),
        /** @type {(deleting: string | null) => void} */
        askToDelete: (deleting) => store.update({ deleting }),
        deleteQuery: guarded(async (/** @type {LibraryQuery} */ { key, version }) => {
            await api.deleteSavedQuery(key, version);
            store.update({ deleting: null });
            await readLibrary();
            announce(t('workbench.keep.deleted'));
        }),

        // --- files

        exportAs: guarded(async (/** @type {ExportFormat} */ format) => {
            const { answer, exporting } = store.get();
            if (exporting || !answer) {
                return;
            }
            store.update({ exporting: format });
            try {
                const blob = await api.exportAnswer({ query: answer.query, parameters: answer.parameters, format });
                save(blob, `${fileName(`Kithmap ${new Date().toISOString().slice(0, 16).replace(':', '.')}`,
                    'kithmap')}.${files[format]}`);
                announce(t('workbench.export.done'));
            } finally {
                store.update({ exporting: null });
            }
        }),
        /** @type {(text: string) => Promise<void>} */
        copyRaw: async (text) => {
            await navigator.clipboard.writeText(text);
            store.update({ copied: true });
            announce(t('workbench.copied'));
        },
    };
}
