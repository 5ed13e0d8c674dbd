import { add, find, merge, newId, remove, setFields, support, tie } from '../../model/edits.js';
import { toggleArea } from '../../model/support-edits.js';

/** Edits of the alters on a map, each as one change that Undo takes back. */
export function alterActions({ store, t, announce, afterPaint, edits }) {
    const map = () => store.get().map;
    const named = (id) => find(map(), 'alter', id)?.name ?? '';

    /** Puts one or several on the map; returns their ids. */
    function addAlters(names, fields = {}) {
        const added = names.map((name) => ({ id: newId(), name, ...fields }));
        edits.edit(added.map((one) => add('alter', one)));
        store.update({ insight: null });
        return added.map(({ id }) => id);
    }

    function tieThem(a, b) {
        edits.edit(tie(map(), a, b));
        store.update({ tying: null });
    }

    /** Starts tying: the next one or two alters that are pressed know each other. */
    function startTying(from = null) {
        store.update({ tying: { from }, sheet: false });
        announce(t(from ? 'tying.second' : 'tying.first', { name: from ? named(from) : '' }));
    }

    function pickForTie(id) {
        const { from } = store.get().tying;
        if (from && from !== id) {
            tieThem(from, id);
        } else if (!from) {
            startTying(id);
        }
    }

    /** Saves where an alter was dropped on the picture: their ring, and their place in it. */
    function move(id, { closeness, place }) {
        const alter = find(map(), 'alter', id);
        if (!alter) {
            return;
        }
        const places = { ...alter.places, ...(place ? { [place.view]: [place.along, place.across].map((share) => Math.round(share * 1e4) / 1e4) } : {}) };
        edits.edit(setFields(map(), 'alter', id, { ...(closeness === undefined ? {} : { closeness }), places }));
    }

    function stopTying() {
        if (store.get().tying) {
            store.update({ tying: null });
            announce(t('tying.stopped'));
        }
    }

    const plainActions = {
        addAlters,

        addSeveral(names, fields) {
            const ids = addAlters(names, fields);
            store.update((state) => ({ added: [...ids, ...state.added], dialogProblem: null }));
        },

        changeAlter(id, fields) {
            edits.edit(setFields(map(), 'alter', id, fields));
        },
        move,

        /** Removes all places set by hand in the current arrangement, so that the layout places everybody again. */
        tidy() {
            const { sectors } = store.get();
            edits.edit(map().alters.filter((alter) => alter.places?.[sectors]).flatMap((alter) => {
                const { [sectors]: _, ...others } = alter.places;
                return setFields(map(), 'alter', alter.id, { places: Object.keys(others).length > 0 ? others : null });
            }));
        },

        doneChanging() {
            store.update({ card: 'read', cardProblem: null });
            afterPaint(() => document.querySelector('#card-edit')?.focus());
        },

        removeAlter(id) {
            edits.edit(remove(map(), 'alter', id));
            store.update({ selected: null, card: 'read', tying: null });
            afterPaint(() => document.querySelector('#panel').focus());
        },

        /** One ring nearer (1) or further away (-1); an alter without a ring moves to the outermost. */
        closer(id, by) {
            const { closeness = 0 } = find(map(), 'alter', id);
            edits.edit(setFields(map(), 'alter', id, { closeness: Math.max(1, Math.min(5, closeness + by)) }));
        },

        mergeAlters(keep, drop) {
            edits.edit(merge(map(), keep, drop), t('said.merged', { name: named(keep) }));
            store.update({ selected: keep, card: 'read' });
            afterPaint(() => document.querySelector('#card-name')?.focus());
        },

        setSupport(key, to) {
            edits.edit(support(map(), key, to));
        },

        pressArea: (key, domain) => edits.edit(toggleArea(map(), key, domain)),

        /** Sets the benefits of a type of support in all its areas, as one change. */
        setBenefits(own, keyOf, change) {
            edits.edit(own.flatMap((one) => support(map(), keyOf(one.domain), { benefits: change(one.benefits ?? []) })));
        },
        dropSupport(own, keyOf) {
            edits.edit(own.flatMap((one) => support(map(), keyOf(one.domain), null)));
            store.update({ supportOpen: null });
        },
        openSupport: (supportOpen) => store.update({ supportOpen }),

        // --- who knows whom

        tie: tieThem,
        untie: (a, b) => edits.edit(tie(map(), a, b, null)),
        startTying,
        stopTying,

        renameMap(name) {
            edits.edit(setFields(map(), 'map', null, { name }));
            store.update({ dialog: null });
        },
        cardProblem: (cardProblem) => store.update({ cardProblem }),
    };

    return { tie: tieThem, pickForTie, move, startTying, stopTying, actions: [plainActions] };
}
