import { forget } from '../../lib/drafts.js';
import { today } from '../../lib/dates.js';
import { openMap } from '../../core/open-map.js';
import { answerEdits } from './model.js';

/**
 * Answering the reflection questions.
 * @param {PageContext & {edits: ReturnType<EditActions>}} context
 */
export function reflectionActions({ store, afterPaint, edits }) {
    const narrow = matchMedia('(max-width: 819px)');

    const plainActions = {
        /** @type {(question: string) => void} */
        openQuestion(question) {
            store.update((state) => ({ question: state.question === question ? null : question, insight: null }));
            afterPaint(() =>
                document.querySelector('.reflection.open')?.scrollIntoView({
                    block: narrow.matches ? 'start' : 'nearest',
                })
            );
        },

        /** @type {(question: string, said: {answer?: string | null} | {words: string | null}) => void} */
        answer(question, said) {
            const map = openMap(store);
            if ('words' in said) {
                forget(`reflect/${map.id}/${question}`);
            }
            edits.edit(answerEdits(map, question, said, today()));
        },
    };

    return { actions: [plainActions] };
}
