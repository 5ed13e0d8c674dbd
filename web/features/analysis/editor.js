// The editor: CodeMirror in a shadow root, which may adopt its style sheets; the page's security policy would refuse
// them as elements.
import {
    autocompletion, closeBrackets, closeBracketsKeymap, closeCompletion, completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentUnit } from '@codemirror/language';
import { setDiagnostics, lintKeymap } from '@codemirror/lint';
import { Compartment, EditorState, Prec } from '@codemirror/state';
import { drawSelection, EditorView, highlightSpecialChars, keymap, lineNumbers, placeholder } from '@codemirror/view';
import { offered } from './autocomplete.js';
import { cypher } from './cypher-language.js';
import { statementAt } from './statements.js';

const look = EditorView.theme({
    '&': { backgroundColor: 'var(--paper-raised)', color: 'var(--ink)', fontSize: '0.95rem', blockSize: '100%' },
    '&.cm-focused': { outline: 'none' },
    '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.6', overflow: 'auto' },
    '.cm-content': { padding: '0.7rem 0', caretColor: 'var(--ink)' },
    '.cm-line': { padding: '0 0.9rem 0 0.4rem' },
    '.cm-gutters': {
        backgroundColor: 'var(--paper-raised)', color: 'var(--ink-soft)', border: '0', paddingInlineStart: '0.4rem',
    },
    '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '1.6px' },
    '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
        backgroundColor: 'var(--glow)',
    },
    '&.cm-focused .cm-matchingBracket': {
        backgroundColor: 'var(--teal-wash)', outline: '1px solid var(--line-strong)',
    },
    '.cm-placeholder': { color: 'var(--ink-soft)' },
    '.cm-lintRange-error': {
        backgroundImage: 'none', textDecoration: 'underline wavy var(--amber) 1.6px', textUnderlineOffset: '0.25em',
    },
    '.cm-tooltip': {
        backgroundColor: 'var(--paper-raised)', color: 'var(--ink)', border: '1px solid var(--line-strong)',
        borderRadius: '8px', boxShadow: 'var(--shadow-m)', overflow: 'hidden', fontFamily: 'var(--font-sans)',
    },
    '.cm-tooltip.cm-completionInfo': { padding: '0.4rem 0.7rem', maxInlineSize: '18rem' },
    '.cm-tooltip-lint': { maxInlineSize: '30rem' },
    '.cm-diagnostic': { padding: '0.4rem 0.8rem', borderLeft: '4px solid var(--amber)' },
    '.cm-tooltip.cm-tooltip-autocomplete > ul': {
        fontFamily: 'var(--font-mono)', fontSize: '0.9rem', maxHeight: '16rem',
    },
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.2rem 0.7rem', color: 'var(--ink)' },
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
        backgroundColor: 'var(--you)', color: 'var(--you-ink)',
    },
    '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
    '.cm-completionDetail': { fontStyle: 'normal', opacity: '0.8' },
});

// Text typed over a selection is inserted as plain text: a browser would copy the old style as inline styles, which the
// policy refuses.
const typedOver = EditorView.domEventHandlers({
    beforeinput(event, view) {
        const { from, to } = view.state.selection.main;
        if (event.inputType !== 'insertText' || !event.data || from === to || view.composing) {
            return false;
        }
        event.preventDefault();
        const { data } = event;
        const put = () => view.state.update(view.state.replaceSelection(data), { userEvent: 'input.type' });
        if (!view.state.facet(EditorView.inputHandler).some((handle) => handle(view, from, to, data, put))) {
            view.dispatch(put());
        }
        return true;
    },
});

/** @type {Record<Completion['kind'], string>} */
const signs = {
    label: 'class', type: 'interface', property: 'property', function: 'function', keyword: 'keyword',
    parameter: 'constant', variable: 'variable',
};

/** @type {(place: HTMLElement, options: EditorOptions) => QueryEditor} */
export function createEditor(place, { text, t, known, changed, run, cancel }) {
    const root = place.attachShadow({ mode: 'open' });
    const spoken = new Compartment();

    /**
     * @type {(context: import('@codemirror/autocomplete').CompletionContext) =>
     *     import('@codemirror/autocomplete').CompletionResult | null}
     */
    function complete(context) {
        const all = context.state.doc.toString();
        const { text: statement, from } = statementAt(all, context.pos);
        const start = Math.min(from, context.pos);
        const found = offered(all.slice(start, context.pos), statement, known());
        if (!found || (!context.explicit && found.typed === '' && !/[:.$[|&]$/.test(all.slice(0, context.pos)))) {
            return null;
        }
        return {
            from: context.pos - found.typed.length,
            options: found.options.map(({ label, kind, detail, about }) => ({
                label, type: signs[kind], detail, info: about, boost: kind === 'keyword' ? -1 : 0,
            })),
            validFor: /^[\p{L}\p{N}_ ]*$/u,
        };
    }

    const inWords = () => [
        EditorView.contentAttributes.of({
            'aria-label': t('workbench.editor'), 'aria-description': t('workbench.editor.help'),
            'aria-multiline': 'true', spellcheck: 'false', autocapitalize: 'off',
        }),
        EditorState.phrases.of({
            'Completions': t('workbench.editor.completions'), 'Diagnostics': t('workbench.refusals'),
            'close': t('dialog.close'),
        }),
        placeholder(t('workbench.editor.empty')),
    ];

    const view = new EditorView({
        root,
        parent: root,
        state: EditorState.create({
            doc: text,
            extensions: [
                Prec.highest(keymap.of([
                    { key: 'Mod-Enter', run: (asked) => (closeCompletion(asked), run(), true) },
                    { key: 'Escape', run: () => cancel() },
                ])),
                lineNumbers(), highlightSpecialChars(), history(), drawSelection(),
                indentUnit.of('  '),
                EditorState.tabSize.of(2), bracketMatching(), closeBrackets(),
                autocompletion({ override: [complete], icons: false, activateOnTypingDelay: 80 }),
                keymap.of([
                    ...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap, ...lintKeymap,
                    indentWithTab,
                ]),
                EditorView.lineWrapping, typedOver, cypher, look, spoken.of(inWords()),
                EditorView.updateListener.of(({ docChanged, selectionSet }) =>
                    (docChanged || selectionSet) && changed(docChanged)
                ),
            ],
        }),
    });

    return {
        text: () => view.state.doc.toString(),
        statement: () => statementAt(view.state.doc.toString(), view.state.selection.main.head),
        /** Replaces the text; this can be undone. */
        put(next) {
            view.dispatch({
                changes: { from: 0, to: view.state.doc.length, insert: next }, selection: { anchor: 0 },
                scrollIntoView: true,
            });
        },
        /** Underlines errors: [{from, to, message}], by positions in the whole text. */
        underline(all) {
            const end = view.state.doc.length;
            /** @type {import('@codemirror/lint').Diagnostic[]} */
            const diagnostics = all.map(({ from, to, message }) => {
                const start = Math.max(0, Math.min(from, end - 1));
                return { from: start, to: Math.min(end, Math.max(to, start + 1)), severity: 'error', message };
            });
            view.dispatch(setDiagnostics(view.state, diagnostics.filter((one) => one.to > one.from)));
        },
        lineOf: (at) => view.state.doc.lineAt(Math.min(at, view.state.doc.length)).number,
        goTo(at) {
            view.dispatch({ selection: { anchor: Math.min(at, view.state.doc.length) }, scrollIntoView: true });
            view.focus();
        },
        focus: () => view.focus(),
        speak: () => view.dispatch({ effects: spoken.reconfigure(inWords()) }),
    };
}
