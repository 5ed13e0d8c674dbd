import { add, remove, setFields, tie } from '../../model/edits.js';
import { forget } from '../../lib/drafts.js';
import { place, screens, startAt } from './screens.js';
import { remember, remembered } from '../../lib/local-storage.js';
import { toggleType } from '../../model/support-edits.js';

/** The mapping exercise: moving through its screens, and its answers, each of which is saved as an edit at once. */
export function guideActions({ store, t, announce, afterPaint, edits, maps, inDialog }) {
    const map = () => store.get().map;
    const memory = () => `guide/${map().id}`;
    const typing = matchMedia('(hover: hover)');

    /** Shows a screen and moves the focus: to the field where there is a keyboard, otherwise to the question. */
    function go(key) {
        remember(memory(), key);
        store.update({ guide: key, insight: null, tying: null, card: 'read', cardProblem: null });
        afterPaint(() => {
            const field = typing.matches && document.querySelector('#guide-names');
            const question = document.querySelector('#guide-question');
            question?.closest('.guide').querySelector('.guide-body').scrollTo(0, 0);
            (field || question)?.focus();
        });
    }

    function turn(by) {
        const all = screens(map());
        const next = all[place(all, store.get().guide) + by];
        if (next) {
            go(next.key);
        }
    }

    function openGuide() {
        store.update({ selected: null, dialog: null, search: '' });
        go(remembered(memory()) ?? startAt(map()));
    }

    const plainActions = {
        openGuide,

        /** Leaves the questions for a tab of the panel; the position is kept. */
        leaveGuide(tab = 'tells') {
            store.update({ guide: null, tab, sheet: true });
            announce(t('guide.left'));
            afterPaint(() => document.querySelector(`#tab-${tab}`)?.focus());
        },

        guideTo: go,
        guideOn: () => turn(1),
        guideBack: () => turn(-1),

        /** Adds names that were listed under a prompt. */
        listNames(names, fields, draftName) {
            edits.edit(names.map((name) => add('alter', { name, ...fields })));
            forget(draftName);
        },
        unlist(id) {
            edits.edit(remove(map(), 'alter', id));
            afterPaint(() => document.querySelector('#guide-names')?.focus());
        },

        pressType: (key) => edits.edit(toggleType(map(), key)),
        pressTie: (a, b, known) => edits.edit(tie(map(), a, b, known ? null : {})),
        pressMore: (alter) => edits.edit(setFields(map(), 'alter', alter.id, { wantMore: !alter.wantMore })),
    };

    const dialogActions = inDialog({
        async createGuidedMap(name) {
            await maps.createMap(name);
            openGuide();
        },
    });

    return { actions: [plainActions, dialogActions] };
}
