import { add, remove, setFields, tie } from '../../model/edits.js';
import { openMap } from '../../core/open-map.js';
import { clearedModes } from '../../core/view-changes.js';
import { focusOn } from '../../lib/focus.js';
import { forget } from '../../lib/drafts.js';
import { around, askedOn, later, place, screens, startAt } from './screens.js';
import { remember, remembered } from '../../lib/local-storage.js';
import { toggleType } from '../../model/support-edits.js';

/**
 * The mapping exercise: moving through its screens, and its answers, each of which is saved as an edit at once.
 * @param {GuideContext} context
 */
export function guideActions({ store, t, announce, afterPaint, edits, maps, inDialog }) {
    const map = () => openMap(store);
    const memory = () => `guide/${map().id}`;
    const typing = matchMedia('(hover: hover)');
    let writing = false; // names were just typed, so the keyboard of a phone stays open

    /**
     * Shows a screen and moves the focus: to the field on devices with a keyboard, otherwise to the question.
     * @type {(key: string) => void}
     */
    function go(key) {
        remember(memory(), key);
        const toField = typing.matches || writing || document.activeElement?.id === 'guide-names';
        writing = false;
        store.update({
            guide: key, guideAsked: asking(key), insight: null, ...clearedModes(), cardMode: 'read', cardProblem: null,
        });
        afterPaint(() => {
            const field = toField && document.getElementById('guide-names');
            const question = document.getElementById('guide-question');
            question?.closest('.guide-body')?.scrollTo(0, 0);
            (field || question)?.focus();
        });
    }

    /**
     * The alters that a follow-up screen asks about: those without an answer; if there are none, as when the user goes
     * back to it, all.
     * @type {(key: string) => GuideAsked}
     */
    function asking(key) {
        const { guideAsked } = store.get();
        const screen = later.find((one) => one.key === key);
        const open = screen ? askedOn(map(), screen, guideAsked) : [];
        return screen
            ? { ...guideAsked, [key]: (open.length > 0 ? open : around(map())).map(({ id }) => id) }
            : guideAsked;
    }

    /** @type {(by: number) => void} */
    function turn(by) {
        const all = screens(map(), store.get().guideAsked);
        const next = all[place(all, store.get().guide) + by];
        if (next) {
            go(next.key);
        }
    }

    /** @type {(key?: string) => void} */
    function openGuide(key = remembered(memory()) ?? startAt(map())) {
        store.update(({ history }) => ({
            selected: null, dialog: null, search: '', guideStart: history[0]?.id ?? null, guideAsked: {},
        }));
        go(key);
    }

    const plainActions = {
        openGuide,

        /**
         * Leaves the questions for a tab of the panel; the position is kept.
         * @type {(tab?: PanelTab) => void}
         */
        leaveGuide(tab = 'insights') {
            store.update({ guide: null, panelTab: tab, sheetOpen: true });
            announce(t('guide.left'));
            afterPaint(() => focusOn(`#tab-${tab}`));
        },

        goToScreen: go,
        nextScreen: () => turn(1),
        guideBack: () => turn(-1),

        /**
         * Adds names that were listed under a prompt.
         * @type {(names: string[], fields: Partial<Alter>, draftName: string) => void}
         */
        listNames(names, fields, draftName) {
            edits.edit(names.map((name) => add('alter', { name, ...fields })));
            forget(draftName);
            writing = true;
        },
        /** @type {(id: string) => void} */
        unlist(id) {
            edits.edit(remove(map(), 'alter', id));
            afterPaint(() => focusOn('#guide-names'));
        },

        /** @type {(guideAlter: string) => void} */
        askAbout: (guideAlter) => store.update({ guideAlter }),
        /** @type {(key: SupportKey) => void} */
        pressType: (key) => edits.edit(toggleType(map(), key)),
        /** @type {(a: string, b: string, known: boolean) => void} */
        pressTie: (a, b, known) => edits.edit(tie(map(), a, b, known ? null : {})),
        /** @type {(alter: Alter) => void} */
        pressMore: (alter) => edits.edit(setFields(map(), 'alter', alter.id, { wantMore: !alter.wantMore })),
    };

    const dialogActions = inDialog({
        /** @type {(name: string) => Promise<void>} */
        async createGuidedMap(name) {
            await maps.createMap(name);
            openGuide();
        },
    });

    return { actions: [plainActions, dialogActions] };
}
