// The analyst's workbench: a separate part of the page, loaded when it is opened.
import { render, html } from 'lit-html';
import { intl } from '../../i18n/intl.js';
import { has, locale, speakOf } from '../../i18n/i18n.js';
import { createStore } from '../../core/store.js';
import { onSessionEnded } from '../../state.js';
import { answer } from './answer-panel.js';
import { ask } from './ask-panel.js';
import { askingActions } from './query-runner.js';
import { top } from './copy-panel.js';
import { createEditor } from './editor.js';
import { createGrid } from './grid.js';
import { translateSchema } from './library-i18n.js';
import { libraryActions } from './library-actions.js';
import { createPeople } from './people.js';
import { cellText } from './cell-format.js';
import { side } from './side-panel.js';
import { initial } from './query-state.js';
import { focusOn } from '../../lib/focus.js';
import * as storage from '../../lib/tab-storage.js';

const KEPT = 'kithmap.workbench';

/**
 * @param {HTMLElement} place its parent element
 * @param {PageContext & {actions: PageActions}} page
 */
export async function createWorkbench(place, { store: page, api, t, announce, afterPaint, actions: pageActions }) {
    await Promise.all([speakOf('workbench'), styled()]);
    const kept = keptBefore();
    const store = createStore({ ...initial, values: kept.values ?? {}, about: kept.about ?? {} });
    /** @type {QueryEditor | null} */
    let editor = null;
    /** @type {{place: Element, shown: unknown[] | null, update(view: TableView): void} | null} */
    let grid = null;
    /** @type {ReturnType<typeof createPeople> & {place: Element} | null} */
    let people = null;
    /** @type {string | null} */
    let language = null;
    let open = false;

    /** Returns the editor, which exists once the workbench has been shown. */
    function theEditor() {
        if (!editor) {
            throw new Error('The workbench has not been shown');
        }
        return editor;
    }

    /**
     * Opens the sign-in page if the session has ended. Returns whether it has.
     * @type {(problem: unknown) => boolean}
     */
    function sessionEnded(problem) {
        const ended = problem instanceof api.ApiProblem && problem.status === 401;
        if (ended) {
            page.update(onSessionEnded(problem));
        }
        return ended;
    }

    /** @type {(refusal: Refusal) => string} */
    const refusalWords = ({ clause, why: { code, params = {} } }) =>
        [clause, has(`refusal.${code}`) ? t(`refusal.${code}`, params) : code].filter(Boolean).join(': ');

    const context = { store, api, t, announce, afterPaint, sessionEnded, editor: theEditor };
    const library = libraryActions(context);
    const queries = askingActions({
        ...context, cellText: cellText(t), collator: () => intl(Intl.Collator, locale(), { numeric: true }),
        askedNow: () => Promise.all([library.readPast(), library.look()]), refusalWords,
    });
    const actions = {
        ...library, ...queries, refusalWords, goTo: (/** @type {number} */ at) => theEditor().goTo(at),
        lineOf: (/** @type {number} */ at) => theEditor().lineOf(at),
    };

    function paint() {
        if (!open) {
            return;
        }
        const state = store.get();
        render(html`${top(state, page.get(), actions, pageActions, t)}<div
            class="wb-body">${side(state, actions, t)}<div
                class="wb-main">${ask(state, actions, t)}${answer(state, actions, t)}</div></div>`, place);
        const editorPlace = document.getElementById('wb-editor');
        if (!editor && editorPlace) {
            editor = createEditor(editorPlace, {
                text: kept.text ?? '', t,
                known: () => ({ schema: translateSchema(store.get().schema, t), parameters: store.get().used }),
                changed: queries.changed, run: () => queries.run('run'), cancel: queries.cancel,
            });
            queries.changed(true);
        } else if (language !== page.get().language) {
            editor?.speak();
            queries.changed(true);
        }
        language = page.get().language;
        paintAnswer(state);
    }

    /** @type {(state: WorkbenchState) => void} */
    function paintAnswer(state) {
        const [gridPlace, peoplePlace] = ['wb-grid', 'wb-people'].map((id) => document.getElementById(id));
        const { answer: given, order, sort, filtering, filters, unread, highlighted, arrived, running } = state;
        if (!given) {
            return;
        }
        if (gridPlace && state.tab === 'table') {
            grid = grid?.place === gridPlace
                ? grid
                : {
                    place: gridPlace, shown: null,
                    ...createGrid(gridPlace, {
                        t, cellText: cellText(t), onSort: (column) => actions.sortBy(column),
                        onFilter: (column, said) => actions.filterColumn(column, said),
                        onRow: (at) => actions.toggleHighlight(at),
                    }),
                };
            const now = [
                given.rows, given.columns, given.kinds, order, sort, filtering, filters, unread, highlighted, arrived,
                running !== null, language,
            ];
            const { shown } = grid;
            if (!shown || now.some((one, i) => one !== shown[i])) {
                grid.shown = now;
                grid.update({
                    columns: given.columns, rows: given.rows, kinds: given.kinds, order, sort, filtering, filters,
                    unread, highlighted, running: running !== null, language: page.get().language,
                });
            }
        }
        if (peoplePlace && state.tab === 'people') {
            people = people?.place === peoplePlace
                ? people
                : {
                    place: peoplePlace,
                    ...createPeople(peoplePlace, {
                        t, onChoose: (id) => actions.choose(id), onAsk: () => actions.askAbout(),
                    }),
                };
            people.update({ ...state, answer: given });
        }
    }

    store.subscribe((state) => {
        const held = document.activeElement?.id;
        paint();
        if (held && document.activeElement === document.body) {
            /** @type {Record<string, string>} */
            const turned = { 'wb-run': 'wb-cancel', 'wb-cancel': 'wb-run' };
            (document.getElementById(held) ?? document.getElementById(turned[held] ?? ''))?.focus({
                preventScroll: true,
            });
        }
        if (open && editor) {
            keep({ text: editor.text(), values: state.values, about: state.about });
        }
    });
    // The map's shortcuts are off here; Escape stops the running question.
    place.addEventListener('keydown', (event) => {
        event.stopPropagation();
        if (event.key === 'Escape' && !event.defaultPrevented && queries.cancel()) {
            event.preventDefault();
        }
    });

    return {
        show() {
            if (!open) {
                open = true;
                actions.enter();
                afterPaint(() => document.activeElement === document.body && focusOn('#workbench-title'));
            }
            paint();
        },
        hide() {
            if (open) {
                open = false;
                actions.leave();
                queries.cancel();
                if (!page.get().account) {
                    keep(null);
                    store.update({ ...initial });
                    editor?.put('');
                }
            }
        },
    };
}

/** Enables and loads the workbench's style sheet, which index.html links as disabled. */
function styled() {
    const link = document.getElementById('workbench-styles');
    return link instanceof HTMLLinkElement && link.disabled
        ? new Promise((done) => {
            link.onload = done;
            link.onerror = done;
            link.disabled = false;
        })
        : null;
}

/**
 * Returns the analyst's draft, the only part of the workbench that survives a reload of this window.
 * @type {() => KeptDraft}
 */
function keptBefore() {
    try {
        return JSON.parse(storage.read(KEPT) ?? 'null') ?? {};
    } catch {
        return {};
    }
}

/** @type {(what: KeptDraft | null) => void} */
function keep(what) {
    if (what) {
        storage.write(KEPT, JSON.stringify(what));
    } else {
        storage.remove(KEPT);
    }
}
