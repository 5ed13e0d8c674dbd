import { add, merge, remove, setFields, support, tie } from '../../model/edits.js';
import { find, newId } from '../../model/elements.js';
import { allCloser, allMoved } from '../../model/several.js';
import { toggleArea } from '../../model/support-edits.js';
import { focusOn } from '../../lib/focus.js';
import { openMap } from '../../core/open-map.js';
import { clearedModes } from '../../core/view-changes.js';

/**
 * Edits of the alters on a map, each as one change that Undo takes back.
 * @param {PageContext & {edits: ReturnType<EditActions>}} context
 */
export function alterActions({ store, t, announce, afterPaint, edits }) {
    const map = () => openMap(store);
    /** @type {(id: string) => string} */
    const named = (id) => find(map(), 'alter', id)?.name ?? '';

    /**
     * Adds one or more alters to the map; returns their ids.
     * @type {(names: string[], fields?: Partial<Alter>) => string[]}
     */
    function addAlters(names, fields = {}) {
        const added = names.map((name) => ({ id: newId(), name, ...fields }));
        edits.edit(added.map((one) => add('alter', one)));
        store.update({ insight: null });
        return added.map(({ id }) => id);
    }

    /** @type {(a: string, b: string) => void} */
    function tieThem(a, b) {
        edits.edit(tie(map(), a, b));
        store.update({ tying: null });
    }

    /**
     * Starts adding a tie, between the next two alters that are pressed, or between `from` and the next one.
     * @type {(from?: string | null) => void}
     */
    function startTying(from = null) {
        store.update({ ...clearedModes(), tying: { from }, sheetOpen: false });
        announce(t(from ? 'tying.second' : 'tying.first', { name: from ? named(from) : '' }));
    }

    /** @type {(id: string) => void} */
    function pickForTie(id) {
        const from = store.get().tying?.from;
        if (from && from !== id) {
            tieThem(from, id);
        } else if (!from) {
            startTying(id);
        }
    }

    /**
     * Saves as one change the rings and positions of alters that were moved in the picture, by dragging or by a key.
     * @type {(moves: MovedAlter[], byKey?: boolean) => void}
     */
    function move(moves, byKey = false) {
        const there = moves.filter(({ id }) => find(map(), 'alter', id));
        edits.edit(
            allMoved(map(), there), undefined, byKey ? { step: `move/${there.map(({ id }) => id).join()}` } : {},
        );
    }

    function stopTying() {
        if (store.get().tying) {
            store.update({ tying: null });
            announce(t('tying.stopped'));
        }
    }

    const plainActions = {
        addAlters,

        /** @type {(names: string[], fields: Partial<Alter>) => void} */
        addSeveral(names, fields) {
            const ids = addAlters(names, fields);
            store.update((state) => ({ justAdded: [...ids, ...state.justAdded], dialogProblem: null }));
        },

        /**
         * Changes answers about an alter. With `inSteps`, for a choice by arrow keys, successive key presses are one
         * change.
         * @type {(id: string, fields: AnswersOf<Alter>, options?: {inSteps?: boolean}) => void}
         */
        changeAlter(id, fields, { inSteps = false } = {}) {
            edits.edit(
                setFields(map(), 'alter', id, fields), undefined,
                inSteps ? { step: `${Object.keys(fields)}/${id}` } : {},
            );
        },
        move,

        /**
         * Removes all positions set by hand in the current arrangement, so that the layout positions all alters again.
         */
        tidy() {
            const { sectors } = store.get();
            edits.edit(
                map().alters.flatMap(({ id, places = {} }) => {
                    const others = Object.fromEntries(Object.entries(places).filter(([view]) => view !== sectors));
                    return places[sectors]
                        ? setFields(map(), 'alter', id, { places: Object.keys(others).length > 0 ? others : null })
                        : [];
                }),
            );
        },

        doneChanging() {
            store.update({ cardMode: 'read', cardProblem: null });
            afterPaint(() => focusOn('#card-edit'));
        },

        /** @type {(id: string) => void} */
        removeAlter(id) {
            edits.edit(remove(map(), 'alter', id));
            store.update({ selected: null, cardMode: 'read', tying: null });
            afterPaint(() => focusOn('#panel'));
        },

        /**
         * Moves an alter one ring closer (1) or further away (-1); one without a ring, to the outermost ring.
         * Successive key presses are one change.
         * @type {(id: string, by: number) => void}
         */
        closer(id, by) {
            edits.edit(allCloser(map(), [id], by), undefined, { step: `closeness/${id}` });
        },

        /** @type {(keep: string, drop: string) => void} */
        mergeAlters(keep, drop) {
            edits.edit(merge(map(), keep, drop), t('said.merged', { name: named(keep) }));
            store.update({ selected: keep, cardMode: 'read' });
            afterPaint(() => focusOn('#card-name'));
        },

        /** @type {(key: SupportKey, to?: {benefits: string[]} | null) => void} */
        setSupport(key, to) {
            edits.edit(support(map(), key, to));
        },

        /** @type {(key: SupportKey, domain: string) => void} */
        pressArea: (key, domain) => edits.edit(toggleArea(map(), key, domain)),

        /**
         * Sets the benefits of a type of support in all its areas, as one change.
         * @type {(own: Support[], keyOf: (domain?: string) => SupportKey, change: (benefits: string[]) => string[]) =>
         *     void}
         */
        setBenefits(own, keyOf, change) {
            edits.edit(
                own.flatMap((one) => support(map(), keyOf(one.domain), { benefits: change(one.benefits ?? []) })),
            );
        },
        /** @type {(own: Support[], keyOf: (domain?: string) => SupportKey) => void} */
        dropSupport(own, keyOf) {
            edits.edit(own.flatMap((one) => support(map(), keyOf(one.domain), null)));
            store.update({ supportOpen: null });
        },
        /** @type {(supportOpen: string | null) => void} */
        openSupport: (supportOpen) => store.update({ supportOpen }),

        // --- ties between alters

        tie: tieThem,
        /** @type {(a: string, b: string) => void} */
        untie: (a, b) => edits.edit(tie(map(), a, b, null)),
        /**
         * Starts adding a tie from a button. The map, where the alters are chosen, gets the focus.
         * @type {(from?: string | null) => void}
         */
        startTying(from = null) {
            startTying(from);
            afterPaint(() => focusOn('.canvas-stage'));
        },
        stopTying() {
            stopTying();
            afterPaint(() => focusOn('#start-tying'));
        },

        /** @type {(name: string) => void} */
        renameMap(name) {
            edits.edit(setFields(map(), 'map', null, { name }));
            store.update({ dialog: null });
        },
        /** @type {(cardProblem: string | null) => void} */
        cardProblem: (cardProblem) => store.update({ cardProblem }),
    };

    return { tie: tieThem, pickForTie, move, startTying, stopTying, actions: [plainActions] };
}
