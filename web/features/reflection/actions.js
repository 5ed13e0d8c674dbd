import { forget } from '../../lib/drafts.js';
import { today } from '../../lib/dates.js';
import { answerEdits } from './model.js';

/** Answering the reflection questions. */
export function reflectionActions({ store, afterPaint, edits }) {
    const narrow = matchMedia('(max-width: 819px)');

    const plainActions = {
        openQuestion(question) {
            store.update((state) => ({ question: state.question === question ? null : question, insight: null }));
            afterPaint(() => document.querySelector('.reflection.open')?.scrollIntoView({ block: narrow.matches ? 'start' : 'nearest' }));
        },

        answer(question, said) {
            const { map } = store.get();
            if ('words' in said) {
                forget(`reflect/${map.id}/${question}`);
            }
            edits.edit(answerEdits(map, question, said, today()));
        },
    };

    return { actions: [plainActions] };
}
