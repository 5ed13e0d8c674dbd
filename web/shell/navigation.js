import { speak } from '../i18n/i18n.js';
import { remember } from '../lib/local-storage.js';
import { contactEditing } from '../features/steps/contact-actions.js';

/** What is shown, and how: nothing here is sent to the server. */
export function navigationActions({ store, t, announce, afterPaint, focusOnCanvas, alters, leavePresent }) {
    const noted = contactEditing({ store, afterPaint });
    let opener = null;

    /** Shows a card. From the keyboard, the focus moves there; closing the card moves it back. */
    function select(id, { from = null } = {}) {
        const alter = store.get().map?.alters.find((one) => one.id === id);
        opener = from;
        store.update({ selected: alter ? id : null, card: 'read', cardProblem: null, legend: false, supportOpen: null });
        if (alter) {
            announce(t('said.opened', { name: alter.name }));
            if (from) {
                focusOnCanvas(id);
                afterPaint(() => document.querySelector('#card-name')?.focus());
            }
        }
    }

    function closeCard() {
        const back = opener;
        opener = null;
        store.update({ selected: null, card: 'read', cardProblem: null });
        afterPaint(() => (back?.isConnected ? back : document.querySelector('#panel')).focus({ preventScroll: true }));
    }

    function toggleInsight(key) {
        const { insight, insights } = store.get();
        const next = insight === key ? null : key;
        store.update((state) => ({ insight: next, copied: null, sheet: next !== null || state.sheet }));
        const lit = insights.find((one) => one.key === next);
        announce(lit ? inWords(lit) : t('tells.unlit'));
    }

    function inWords({ alters, domains }) {
        return alters.length === 0 && domains.length > 0
            ? t('tells.lit.domains', { domains: domains.map((domain) => t(`domain.${domain}`)) })
            : t('tells.lit', { n: alters.length });
    }

    const plainActions = {
        /** Selecting an alter shows their card; while two are being tied, it makes them one of the two. */
        select: (id, how) => (store.get().tying ? alters.pickForTie(id) : select(id, how)),
        closeCard,
        toggleInsight,

        showTab: (tab) => store.update({ tab, sheet: true }),
        setSearch: (search) => store.update({ search }),
        toggleSheet: () => store.update((state) => ({ sheet: !state.sheet })),
        toggleLegend: () => store.update((state) => ({ legend: !state.legend })),
        openDialog: (dialog) => store.update({ dialog, dialogProblem: null, mapFilter: '', added: [] }),
        /** With a name, only if that dialog is open: one that was replaced by another reports its closing late. */
        closeDialog(name = store.get().dialog) {
            if (store.get().dialog === name) {
                store.update({ dialog: null, dialogProblem: null });
            }
        },

        clearSearch() {
            store.update({ search: '' });
            afterPaint(() => document.querySelector('#search').focus());
        },

        async copy(text, key) {
            await navigator.clipboard.writeText(text);
            store.update({ copied: key });
            announce(t('tells.copied'));
        },

        setCursor: (cursor) => store.update({ cursor }),
        sortTable: (tableSort) => store.update({ tableSort }),
        openFromTable(id) {
            store.update({ dialog: null });
            select(id);
            afterPaint(() => document.querySelector('#card-name')?.focus());
        },

        filterMaps: (mapFilter) => store.update({ mapFilter }),
        dismissNotice: () => store.update({ notice: null }),

        /** Opens or leaves the editing of the card, and moves the focus to where the user continues. */
        showCard(card, focus) {
            store.update({ card, cardProblem: null });
            afterPaint(() => document.querySelector(focus)?.focus());
        },

        toggleHidden: (key) => store.update((state) => ({ hidden: toggled(state.hidden, key) })),
        unfold: (section) => store.update((state) => ({ unfolded: toggled(state.unfolded, section) })),

        setTheme(theme) {
            remember('theme', theme === 'auto' ? null : theme);
            if (theme === 'auto') {
                delete document.documentElement.dataset.theme;
            } else {
                document.documentElement.dataset.theme = theme;
            }
            store.update({ theme });
        },

        /** Repaints everything in the other language and keeps its state: open, selected or half typed. */
        async setLanguage(language) {
            try {
                await speak(language);
            } catch {
                store.update({ notice: { text: t('problem.offline') } });
                return;
            }
            remember('language', language);
            store.update({ language });
            announce(t('said.language'));
        },

        /** Escape goes back one step: the picture alone, the search, the card's editing, the card, the insight. Dialogs close by themselves. */
        stepBack() {
            const { card, selected, search, insight, sheet, legend, only, focus, compare, tying } = store.get();
            if (store.get().present) {
                leavePresent();
            } else if (document.querySelector('#contact-edit-on')) {
                noted.close();
            } else if (tying) {
                store.update({ tying: null });
                announce(t('tying.stopped'));
            } else if (selected && card !== 'read') {
                store.update({ card: 'read', cardProblem: null });
                afterPaint(() => document.querySelector(card === 'contact' ? '#card-contact' : '#card-edit')?.focus());
            } else if (selected) {
                closeCard();
            } else if (legend) {
                store.update({ legend: false });
            } else if (search) {
                store.update({ search: '' });
            } else if (insight) {
                toggleInsight(insight);
            } else if (only || focus) {
                store.update({ only: null, focus: null });
            } else if (compare) {
                store.update({ compare: false });
            } else if (sheet) {
                store.update({ sheet: false });
            }
        },
        dialogProblem: (dialogProblem) => store.update({ dialogProblem }),
    };

    return { select, actions: [plainActions] };
}

function toggled(set, key) {
    const next = new Set(set);
    if (!next.delete(key)) {
        next.add(key);
    }
    return next;
}
