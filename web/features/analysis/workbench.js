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
import { schemaInOwnWords } from './library-i18n.js';
import { keepingActions } from './library-actions.js';
import { createPeople } from './people.js';
import { say } from './cell-format.js';
import { side } from './side-panel.js';
import { initial } from './query-state.js';
import * as storage from '../../lib/tab-storage.js';

const KEPT = 'kithmap.workbench';

/**
 * @param place its parent element
 * @param page {store, api, t, announce, afterPaint, actions} of the page
 * @returns {show(state of the page), hide()}
 */
export async function createWorkbench(place, { store: page, api, t, announce, afterPaint, actions: pageActions }) {
    await Promise.all([speakOf('workbench'), styled()]);
    const kept = keptBefore();
    const store = createStore({ ...initial, values: kept.values ?? {}, about: kept.about ?? {} });
    let editor = null;
    let grid = null;
    let people = null;
    let language = null;
    let open = false;

    /** Leads to the sign-in page if the session has ended; returns whether it has. */
    function gone(problem) {
        if (problem.status === 401) {
            page.update(onSessionEnded(problem));
        }
        return problem.status === 401;
    }

    const refusalWords = ({ clause, why: { code, params = {} } }) => [clause, has(`refusal.${code}`) ? t(`refusal.${code}`, params) : code].filter(Boolean).join(': ');

    const context = { store, api, t, announce, afterPaint, gone, editor: () => editor };
    const keeping = keepingActions(context);
    const asking = askingActions({
        ...context, say: say(t), collator: () => intl(Intl.Collator, locale(), { numeric: true }), askedNow: () => Promise.all([keeping.readPast(), keeping.look()]), refusalWords,
    });
    const actions = { ...keeping, ...asking, refusalWords, goTo: (at) => editor.goTo(at), lineOf: (at) => editor.lineOf(at) };

    function paint() {
        if (!open) {
            return;
        }
        const state = store.get();
        render(html`${top(state, page.get(), actions, pageActions, t)}<div class="wb-body">${side(state, actions, t)}<div class="wb-main">${ask(state, actions, t)}${answer(state, actions, t)}</div></div>`, place);
        if (!editor) {
            editor = createEditor(place.querySelector('#wb-editor'), {
                text: kept.text ?? '', t, known: () => ({ schema: schemaInOwnWords(store.get().schema, t), parameters: store.get().used }),
                changed: asking.changed, run: () => asking.run('run'), cancel: asking.cancel,
            });
            asking.changed(true);
        } else if (language !== page.get().language) {
            editor.speak();
            asking.changed(true);
        }
        language = page.get().language;
        paintAnswer(state);
    }

    function paintAnswer(state) {
        const [gridPlace, peoplePlace] = [place.querySelector('#wb-grid'), place.querySelector('#wb-people')];
        if (gridPlace && state.tab === 'table') {
            grid = grid?.place === gridPlace ? grid : { place: gridPlace, shown: null, ...createGrid(gridPlace, { t, say: say(t), onSort: (column) => actions.sortBy(column), onFilter: (column, said) => actions.filterColumn(column, said), onRow: (at) => actions.light(at) }) };
            const { answer: given, order, sort, filtering, filters, unread, lit, arrived, running } = state;
            const now = [given.rows, given.columns, given.kinds, order, sort, filtering, filters, unread, lit, arrived, running !== null, language];
            if (!grid.shown || now.some((one, i) => one !== grid.shown[i])) {
                grid.shown = now;
                grid.update({ columns: given.columns, rows: given.rows, kinds: given.kinds, order, sort, filtering, filters, unread, lit, running: running !== null, language });
            }
        }
        if (peoplePlace && state.tab === 'people') {
            people = people?.place === peoplePlace ? people : { place: peoplePlace, ...createPeople(peoplePlace, { t, onChoose: (id) => actions.choose(id), onAsk: () => actions.askAbout() }) };
            people.update(state);
        }
    }

    store.subscribe((state) => {
        const held = document.activeElement?.id;
        paint();
        if (held && document.activeElement === document.body) {
            (document.getElementById(held) ?? document.getElementById({ 'wb-run': 'wb-cancel', 'wb-cancel': 'wb-run' }[held]))?.focus({ preventScroll: true });
        }
        if (open && editor) {
            keep({ text: editor.text(), values: state.values, about: state.about });
        }
    });
    // The map's keys are off here; Escape stops the running question.
    place.addEventListener('keydown', (event) => {
        event.stopPropagation();
        if (event.key === 'Escape' && !event.defaultPrevented && asking.cancel()) {
            event.preventDefault();
        }
    });

    return {
        show() {
            if (!open) {
                open = true;
                actions.enter();
                afterPaint(() => document.activeElement === document.body && place.querySelector('#workbench-title')?.focus());
            }
            paint();
        },
        hide() {
            if (open) {
                open = false;
                actions.leave();
                asking.cancel();
                if (!page.get().account) {
                    keep(null);
                    store.update({ ...initial });
                    editor.put('');
                }
            }
        },
    };
}

/** Loads its style sheet, which index.html names, disabled. */
function styled() {
    const link = document.getElementById('workbench-styles');
    return link.disabled
        ? new Promise((done) => {
            link.onload = done;
            link.onerror = done;
            link.disabled = false;
        })
        : null;
}

/** The analyst's draft survives a reload of this window; nothing else does. */
function keptBefore() {
    try {
        return JSON.parse(storage.read(KEPT)) ?? {};
    } catch {
        return {};
    }
}

function keep(what) {
    if (what) {
        storage.write(KEPT, JSON.stringify(what));
    } else {
        storage.remove(KEPT);
    }
}
