import { speak } from '../i18n/i18n.js';
import { focusOn } from '../lib/focus.js';
import { remember } from '../lib/local-storage.js';
import { contactEditing } from '../features/steps/contact-actions.js';

/**
 * Actions that change only the view. Nothing here is sent to the server.
 * @param {NavigationContext} context
 */
export function navigationActions({ store, t, announce, afterPaint, focusOnCanvas, alters, choosing, leavePresent }) {
    const noted = contactEditing({ store, afterPaint });
    /** @type {HTMLElement | null} */
    let opener = null;

    /**
     * Shows a card. When opened by keyboard, the card gets the focus; closing it moves the focus back.
     * @type {(id: string | null, how?: Opening) => void}
     */
    function select(id, { from = null } = {}) {
        const alter = store.get().map?.alters.find((one) => one.id === id);
        opener = from;
        store.update({
            selected: alter ? id : null, cardMode: 'read', cardProblem: null, legendOpen: false, supportOpen: null,
        });
        if (alter) {
            announce(t('said.opened', { name: alter.name }));
            if (from) {
                focusOnCanvas(alter.id);
                afterPaint(() => focusOn('#card-name'));
            }
        }
    }

    function closeCard() {
        const back = opener;
        opener = null;
        store.update({ selected: null, cardMode: 'read', cardProblem: null });
        afterPaint(() => (back?.isConnected ? back : document.getElementById('panel'))?.focus({ preventScroll: true }));
    }

    /** @type {(key: string) => void} */
    function toggleInsight(key) {
        const { insight, insights } = store.get();
        const next = insight === key ? null : key;
        store.update((state) => ({ insight: next, copiedInsight: null, sheetOpen: next !== null || state.sheetOpen }));
        const highlighted = insights?.find((one) => one.key === next);
        announce(highlighted ? inWords(highlighted) : t('insights.not-highlighted'));
    }

    /** @type {(result: InsightResult) => string} */
    function inWords({ alters, domains }) {
        return alters.length === 0 && domains.length > 0
            ? t('insights.highlighted.domains', { domains: domains.map((domain) => t(`domain.${domain}`)) })
            : t('insights.highlighted', { n: alters.length });
    }

    const plainActions = {
        /**
         * Selects an alter and shows its card; or adds the alter to the tie being created, or to the selection of
         * several.
         * @type {(id: string, how?: Opening) => void}
         */
        select: (id, how) => (store.get().tying ? alters.pickForTie(id) : store.get().choosing ? choosing.toggle(id)
            : select(id, how)),
        closeCard,
        toggleInsight,

        /** @type {(tab: PanelTab) => void} */
        showTab: (tab) => store.update({ panelTab: tab, sheetOpen: true }),
        /** @type {(search: string) => void} */
        setSearch: (search) => store.update({ search }),
        toggleSheet: () => store.update((state) => ({ sheetOpen: !state.sheetOpen })),
        toggleLegend: () => store.update((state) => ({ legendOpen: !state.legendOpen })),
        /** @type {(dialog: DialogName) => void} */
        openDialog: (dialog) => store.update({ dialog, dialogProblem: null, mapFilter: '', justAdded: [] }),
        /**
         * Closes the dialog. With a name, only if that dialog is open, because a replaced dialog reports its closing
         * late.
         * @type {(name?: string | null) => void}
         */
        closeDialog(name = store.get().dialog) {
            if (store.get().dialog === name) {
                store.update({ dialog: null, dialogProblem: null });
            }
        },

        clearSearch() {
            store.update({ search: '' });
            afterPaint(() => focusOn('#search'));
        },

        /** @type {(text: string, key: string) => Promise<void>} */
        async copy(text, key) {
            await navigator.clipboard.writeText(text);
            store.update({ copiedInsight: key });
            announce(t('insights.copied'));
        },

        /** @type {(cursor: string | null) => void} */
        setCursor: (cursor) => store.update({ listCursor: cursor }),
        /** @type {(tableSort: State['tableSort']) => void} */
        sortTable: (tableSort) => store.update({ tableSort }),
        /** @type {(id: string) => void} */
        openFromTable(id) {
            store.update({ dialog: null });
            select(id);
            afterPaint(() => focusOn('#card-name'));
        },

        /** @type {(mapFilter: string) => void} */
        filterMaps: (mapFilter) => store.update({ mapFilter }),
        dismissNotice: () => store.update({ notice: null }),

        /**
         * Opens or leaves the editing of the card, and moves the focus to this element.
         * @type {(card: State['cardMode'], focus: string) => void}
         */
        showCard(card, focus) {
            store.update({ cardMode: card, cardProblem: null });
            afterPaint(() => focusOn(focus));
        },

        /** @type {(key: string) => void} */
        toggleHidden: (key) => store.update((state) => ({ hidden: toggled(state.hidden, key) })),
        /** @type {(section: string) => void} */
        unfold: (section) => store.update((state) => ({ expandedLists: toggled(state.expandedLists, section) })),

        /** @type {(theme: State['theme']) => void} */
        setTheme(theme) {
            keepOnDevice('theme', 'theme', theme === 'auto' ? null : theme);
            store.update({ theme });
        },
        /** @type {(textSize: State['textSize']) => void} */
        setTextSize(textSize) {
            keepOnDevice('text-size', 'textSize', textSize === 'normal' ? null : textSize);
            store.update({ textSize });
        },

        /**
         * Repaints everything in another language, and keeps open parts, the selection and unsaved text.
         * @type {(language: string) => Promise<void>}
         */
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

        /**
         * Goes back one step (Escape): the pen, the picture alone, the search, the card's editing, the card, the
         * insight. Dialogs close by themselves.
         */
        stepBack() {
            const { cardMode, selected, search, insight, sheetOpen, legendOpen, only, focus, compare, tying } = store
                .get();
            if (store.get().pen) {
                store.update({ pen: null });
            } else if (store.get().present) {
                leavePresent();
            } else if (document.querySelector('#contact-edit-on')) {
                noted.close();
            } else if (tying) {
                store.update({ tying: null });
                announce(t('tying.stopped'));
            } else if (store.get().choosing) {
                choosing.stepBack();
            } else if (selected && cardMode !== 'read') {
                store.update({ cardMode: 'read', cardProblem: null });
                afterPaint(() => focusOn(cardMode === 'contact' ? '#card-contact' : '#card-edit'));
            } else if (selected) {
                closeCard();
            } else if (legendOpen) {
                store.update({ legendOpen: false });
            } else if (search) {
                store.update({ search: '' });
            } else if (insight) {
                toggleInsight(insight);
            } else if (only || focus) {
                store.update({ only: null, focus: null });
            } else if (compare) {
                store.update({ compare: false });
            } else if (sheetOpen) {
                store.update({ sheetOpen: false });
            }
        },
        /** @type {(dialogProblem: string | null) => void} */
        dialogProblem: (dialogProblem) => store.update({ dialogProblem }),
    };

    return { select, actions: [plainActions] };
}

/**
 * Stores a setting of this browser, which the style sheets use; null for the default.
 * @type {(name: string, attribute: string, value: string | null) => void}
 */
function keepOnDevice(name, attribute, value) {
    remember(name, value);
    if (value === null) {
        delete document.documentElement.dataset[attribute];
    } else {
        document.documentElement.dataset[attribute] = value;
    }
}

/** @type {(set: Set<string>, key: string) => Set<string>} */
function toggled(set, key) {
    const next = new Set(set);
    if (!next.delete(key)) {
        next.add(key);
    }
    return next;
}
