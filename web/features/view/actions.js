import { add, remove, setFields } from '../../model/edits.js';
import { savePicture } from './export-image.js';
import { slice } from './state.js';
import { fromSettings, toSettings } from '../../model/visibility.js';

/** The view of the map: arrangement, filters, a single sector, a single person, saved views. Only saved views are sent to the server. */
export function viewActions({ store, t, announce, afterPaint, edits, pictures }) {
    const filterBy = (changes) => store.update((state) => ({ filter: { ...state.filter, ...changes } }));
    const map = () => store.get().map;
    const viewOf = (id) => map().views.find((view) => view.id === id);

    function leavePresent() {
        if (!store.get().present) {
            return;
        }
        store.update({ present: null });
        if (document.fullscreenElement) {
            document.exitFullscreen();
        }
        afterPaint(() => document.querySelector(store.get().talking ? '#talk-present' : '.bar-seeing')?.focus());
    }

    const plainActions = {
        setSectors: (sectors) => store.update({ sectors, only: null }),

        toggleFilter(name, key) {
            const next = new Set(store.get().filter[name]);
            if (!next.delete(key)) {
                next.add(key);
            }
            filterBy({ [name]: next });
        },
        setFilter: (name, value) => filterBy({ [name]: value }),
        setSizeBy: (sizeBy) => store.update({ sizeBy }),
        toggleHulls: () => store.update((state) => ({ hulls: !state.hulls })),
        showSigns: () => store.update({ hidden: new Set() }),

        /** A single sector fills the picture; the same one again, or null, ends that. */
        lookInto: (only) => store.update((state) => ({ only: state.only === only ? null : only })),

        /** Emphasises one person and those they know; the others are dimmed. */
        focusOnPerson(id) {
            const alter = store.get().map.alters.find((one) => one.id === id);
            store.update({ focus: alter ? id : null, insight: null, sheet: false });
            announce(alter ? t('seeing.said.focus', { name: alter.name }) : t('seeing.said.everything'));
        },

        showEverything() {
            const { hidden, filter, only, focus, sizeBy, hulls } = slice.map;
            store.update({ hidden, filter, only, focus, sizeBy, hulls });
            announce(t('seeing.said.everything'));
        },

        // --- saved views

        keepView(name) {
            edits.edit([add('view', { name, settings: toSettings(store.get()) })]);
        },
        applyView(id) {
            const { name, settings } = viewOf(id);
            store.update(fromSettings(settings));
            announce(t('seeing.said.view', { name }));
        },
        renameView(id, name) {
            edits.edit(name ? setFields(map(), 'view', id, { name }) : []);
            store.update({ renaming: null });
        },
        removeView(id) {
            edits.edit(remove(map(), 'view', id));
            afterPaint(() => document.querySelector('#view-name')?.focus());
        },
        startRenaming(id) {
            store.update({ renaming: id });
            afterPaint(() => document.querySelector('#view-rename')?.select());
        },

        // --- two pictures, or only the picture

        toggleCompare: () => store.update((state) => ({ compare: !state.compare, present: null, only: null, focus: null, filter: { ...state.filter, flow: 'all' } })),

        present() {
            store.update((state) => ({ present: { names: state.talking ? state.talkNames : 'shown' }, compare: false, selected: null, hovered: null, tying: null }));
            document.documentElement.requestFullscreen?.().catch(() => {}); // if refused, the page itself takes the place of the full screen
            afterPaint(() => document.querySelector('#present-leave')?.focus());
        },
        presentNames: (names) => store.update((state) => ({ present: { names }, talkNames: state.talking ? names : state.talkNames })),
        leavePresent,

        // --- the picture itself

        zoomBy: (factor) => pictures().main().zoomBy(factor),
        fit: () => pictures().main().fit(),
        savePicture: (kind) => savePicture(pictures().all().map((one) => one.scene()), store.get(), kind, t),
        print: () => window.print(),
    };

    return { leavePresent, actions: [plainActions] };
}
