import { add, remove, setFields } from '../../model/edits.js';
import { remember } from '../../lib/local-storage.js';
import { keepFolded } from './legend-folding.js';
import { savePicture } from './export-image.js';
import { clearedModes } from '../../core/view-changes.js';
import { slice } from './state.js';
import { fromSettings, toSettings } from '../../model/visibility.js';

/**
 * The view of the map: arrangement, filters, a single sector, a single person, saved views. Only saved views are sent
 * to the server.
 * @param {PageContext & {edits: ReturnType<EditActions>}} context
 */
export function viewActions({ store, t, announce, afterPaint, edits, pictures }) {
    /** @type {(changes: Partial<MapFilter>) => void} */
    const filterBy = (changes) => store.update((state) => ({ filter: { ...state.filter, ...changes } }));
    const map = () => /** @type {SupportMap} */ (store.get().map);
    /** @type {(id: string) => SavedView} */
    const viewOf = (id) => /** @type {SavedView} */ (map().views.find((view) => view.id === id));

    function leavePresent() {
        if (!store.get().present) {
            return;
        }
        store.update({ present: null });
        if (document.fullscreenElement) {
            document.exitFullscreen();
        }
        afterPaint(() =>
            /** @type {HTMLElement | null} */ (document.querySelector(
                store.get().conversationStage ? '#conversation-present' : '.toolbar-view-options',
            ))?.focus()
        );
    }
    document.addEventListener(
        'fullscreenchange', () => document.fullscreenElement || store.get().isSecondWindow || leavePresent(),
    );

    const plainActions = {
        /** @type {(sectors: string) => void} */
        setSectors: (sectors) => store.update({ sectors, only: null }),

        /** @type {(name: FilteredSet, key: string) => void} */
        toggleFilter(name, key) {
            const next = new Set(store.get().filter[name]);
            if (!next.delete(key)) {
                next.add(key);
            }
            filterBy({ [name]: next });
        },
        /** @type {(name: 'flow' | 'practitioners', value: string) => void} */
        setFilter: (name, value) => filterBy({ [name]: value }),
        /** @type {(sizeBy: string) => void} */
        setSizeBy: (sizeBy) => store.update({ sizeBy }),
        /** @type {(nameSize: number) => void} */
        setNameSize(nameSize) {
            remember('name-size', nameSize === 1 ? null : String(nameSize));
            store.update({ nameSize });
        },
        foldLegend() {
            const legendFolded = !store.get().legendFolded;
            keepFolded(legendFolded);
            store.update({ legendFolded });
        },
        toggleHulls: () => store.update((state) => ({ hulls: !state.hulls })),
        showSigns: () => store.update({ hidden: new Set() }),

        /**
         * Fills the picture with a single sector. The same sector again, or null, ends that.
         * @type {(only: string | null) => void}
         */
        lookInto: (only) => store.update((state) => ({ only: state.only === only ? null : only })),

        /**
         * Emphasises an alter and the alters with ties to it; the others are dimmed.
         * @type {(id: string | null) => void}
         */
        focusOnPerson(id) {
            const alter = /** @type {SupportMap} */ (store.get().map).alters.find((one) => one.id === id);
            store.update({ focus: alter ? id : null, insight: null, sheetOpen: false });
            announce(alter ? t('view-options.said.focus', { name: alter.name }) : t('view-options.said.everything'));
        },

        showEverything() {
            const { hidden, filter, only, focus, sizeBy, hulls } = slice.map;
            store.update({ hidden, filter, only, focus, sizeBy, hulls });
            announce(t('view-options.said.everything'));
        },

        // --- saved views

        /** @type {(name: string) => void} */
        keepView(name) {
            edits.edit([add('view', { name, settings: toSettings(store.get()) })]);
        },
        /** @type {(id: string) => void} */
        applyView(id) {
            const { name, settings } = viewOf(id);
            store.update(fromSettings(settings));
            announce(t('view-options.said.view', { name }));
        },
        /** @type {(id: string, name: string) => void} */
        renameView(id, name) {
            edits.edit(name ? setFields(map(), 'view', id, { name }) : []);
            store.update({ renaming: null });
        },
        /** @type {(id: string) => void} */
        removeView(id) {
            edits.edit(remove(map(), 'view', id));
            afterPaint(() => /** @type {HTMLElement | null} */ (document.querySelector('#view-name'))?.focus());
        },
        /** @type {(id: string) => void} */
        startRenaming(id) {
            store.update({ renaming: id });
            afterPaint(() => /** @type {HTMLInputElement | null} */ (document.querySelector('#view-rename'))?.select());
        },

        // --- two pictures, or only the picture

        toggleCompare: () =>
            store.update((state) => ({
                ...clearedModes(), compare: !state.compare, present: null, only: null, focus: null,
                filter: { ...state.filter, flow: 'all' },
            })),

        present() {
            store.update((state) => ({
                present: { names: state.conversationStage ? state.namesForOthers : 'shown' }, compare: false,
                selected: null, hovered: null, ...clearedModes(), pen: state.pen,
            }));
            // If the browser refuses, the picture fills the page instead of the screen.
            document.documentElement.requestFullscreen?.().catch(() => {});
            afterPaint(() => /** @type {HTMLElement | null} */ (document.querySelector('#present-leave'))?.focus());
        },
        /** @type {(names: NameVisibility) => void} */
        presentNames: (names) => store.update({ present: { names } }),
        leavePresent,

        // --- the picture itself

        /** @type {(factor: number) => void} */
        zoomBy: (factor) => /** @type {Pictures} */ (pictures()).main().zoomBy(factor),
        fit: () => /** @type {Pictures} */ (pictures()).main().fit(),
        /** @type {(kind: 'svg' | 'png') => Promise<void>} */
        savePicture: (kind) =>
            savePicture(/** @type {Pictures} */ (pictures()).all().map((one) => one.scene()), store.get(), kind, t),
        print: () => window.print(),
    };

    return { leavePresent, actions: [plainActions] };
}
