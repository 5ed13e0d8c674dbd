import { mayEdit } from '../../core/permissions.js';
import { focusOn } from '../../lib/focus.js';
import { circumstances } from '../../model/alter-descriptions.js';
import {
    allAnswered, allCloser, allRemoved, allTied, intoGroup, intoNewGroup, MAX_EDITS,
} from '../../model/several.js';
import { seen } from '../../model/visibility.js';
import { hasMap } from '../../core/open-map.js';
import { clearedModes } from '../../core/view-changes.js';
import { chosen } from './chosen.js';

/**
 * Selecting several alters, and changing all of them. Each action is one change, which Undo takes back as a whole.
 * @param {PageContext & {edits: ReturnType<EditActions>}} context
 */
export function choosingActions({ store, t, announce, afterPaint, edits }) {
    let opener = ''; // the id of the element that started the selection

    /** The selection so far. It starts with the alter whose card is open. */
    const chosenSoFar = () => {
        const { choosing, selected } = store.get();
        return choosing ?? new Set(selected ? [selected] : []);
    };

    /** @type {(choosing: Set<string>) => void} */
    function show(choosing) {
        if (mayEdit(store.get())) {
            store.update((state) => ({
                ...clearedModes(), choosing, choosingForm: state.choosing && state.choosingForm, selected: null,
                cardMode: 'read', hovered: null, insight: null, legendOpen: false,
            }));
        }
    }

    /** @type {(ids: Iterable<string>) => void} */
    const choose = (ids) => show(new Set([...chosenSoFar(), ...ids]));

    /** @type {(id: string) => void} */
    function toggle(id) {
        const next = new Set(chosenSoFar());
        if (!next.delete(id) || !store.get().choosing) {
            next.add(id);
        }
        show(next);
    }

    function stop() {
        if (store.get().choosing) {
            const back = opener;
            opener = '';
            store.update({ choosing: null, choosingForm: null });
            announce(t('choosing.stopped'));
            afterPaint(() =>
                [back, 'start-choosing', 'panel'].flatMap((id) => document.getElementById(id) ?? [])[0]?.focus({
                    preventScroll: true,
                })
            );
        }
    }

    /**
     * Changes all selected alters as one change. Successive calls with the same `step` are one change, too.
     * @type {(make: (map: SupportMap, ids: string[]) => Edit[], step?: string) => boolean}
     */
    function change(make, step = '') {
        const state = store.get();
        const ids = hasMap(state) ? chosen(state).map(({ id }) => id) : [];
        if (!hasMap(state) || ids.length === 0) {
            return false;
        }
        const made = make(state.map, ids);
        if (made.length > MAX_EDITS) {
            store.update({ notice: { text: t('choosing.too-many') } });
        } else if (made.length === 0) {
            announce(t('choosing.nothing-new'));
        } else {
            edits.edit(made, undefined, step ? { step: `${step}/${ids.join()}` } : {});
        }
        return made.length <= MAX_EDITS;
    }

    /** @type {(done: boolean) => void} */
    function closeForm(done) {
        if (done) {
            const { choosingForm } = store.get();
            store.update({ choosingForm: null });
            afterPaint(() => focusOn(`#choosing-${choosingForm}`));
        }
    }

    const plainActions = {
        startChoosing() {
            opener = document.activeElement?.id || 'panel';
            choose([]);
            afterPaint(() => focusOn('#choosing-title'));
        },
        stopChoosing: stop,
        toggleChosen: toggle,
        chooseAll() {
            const state = store.get();
            choose(hasMap(state) ? seen(state.map, state).alters : []);
        },
        chooseNobody() {
            store.update({ choosing: new Set(), choosingForm: null });
            afterPaint(() => focusOn('#choosing-title'));
        },
        /** @type {(form: 'group' | 'answer') => void} */
        openChoosingForm(form) {
            const choosingForm = store.get().choosingForm === form ? null : form;
            store.update({ choosingForm });
            afterPaint(() => focusOn(choosingForm ? `#choosing-${form}-which` : `#choosing-${form}`));
        },
        /** @type {(by: number) => void} */
        bringCloser: (by) => void change((map, ids) => allCloser(map, ids, by), 'closeness'),
        tieChosen: () => void change(allTied),
        /** @type {(group: string, name: string) => void} */
        putIntoGroup: (group, name) =>
            closeForm(change((map, ids) => (group ? intoGroup(map, ids, group) : intoNewGroup(map, ids, name)))),
        /** @type {(field: string, value: string | number) => void} */
        answerForAll: (field, value) =>
            closeForm(
                change((map, ids) => allAnswered(map, ids, field, circumstances.some((one) => one === field) || value)),
            ),
        removeChosen() {
            if (change(allRemoved)) {
                store.update({ choosing: new Set(), choosingForm: null });
                afterPaint(() => focusOn('#choosing-title'));
            }
        },
    };

    return {
        choose, toggle,
        /** Closes the form if one is open, otherwise ends the selection (Escape). */
        stepBack() {
            const { choosingForm } = store.get();
            if (choosingForm) {
                plainActions.openChoosingForm(choosingForm);
            } else {
                stop();
            }
        },
        actions: [plainActions],
    };
}
