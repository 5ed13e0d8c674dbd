import { isOwnerViewing } from '../../core/permissions.js';

/** The answers, in the order in which they are offered. @type {Influence[]} */
export const answers = ['does-good', 'costs-strength', 'both', 'rather-not-say'];

/**
 * Tells whether the owner can be with the alter, so that the question makes sense.
 * @type {(alter: Pick<Alter, 'kind' | 'phase' | 'died'>) => boolean}
 */
export const canBeAsked = ({ kind, phase, died }) =>
    ['person', 'pet', 'group'].includes(kind ?? 'person') && (phase ?? 'present') === 'present' && !died;

/**
 * Tells whether others may be looking at the screen. Then an answer is shown only when it is opened.
 * @type {(state: Pick<State, 'present' | 'conversationStage'>) => boolean}
 */
export const othersLook = ({ present, conversationStage }) => Boolean(present) || conversationStage === 'during';

/**
 * Tells whether the card asks the question. It also asks about an alter with an earlier answer whom the owner can no
 * longer be with, so that the answer can be removed; but not while others may be looking, because the question would
 * reveal the answer's existence.
 * @type {(state: Pick<State, 'map' | 'preview' | 'influences' | 'damagedInfluences' | 'present' | 'conversationStage'>,
 *     alter: Alter) => boolean}
 */
export const asks = (state, alter) => Boolean(state.influences) && isOwnerViewing(state)
    && (canBeAsked(alter) || (hasAnswer(state, alter) && !othersLook(state)));

/** @type {(state: Pick<State, 'influences' | 'damagedInfluences'>, alter: Alter) => boolean} */
const hasAnswer = ({ influences, damagedInfluences: damaged }, { id }) =>
    Boolean(influences?.[id]) || damaged.includes(id);

/**
 * The answer that the list shows for an alter; null without an answer, if the card would not ask, or while others may
 * be looking.
 * @type {(state: Pick<State, 'map' | 'preview' | 'influences' | 'present' | 'conversationStage'>, alter: Alter) =>
 *     Exclude<Influence, 'rather-not-say'> | null}
 */
export function listed(state, alter) {
    const influence = isOwnerViewing(state) && canBeAsked(alter) && !othersLook(state)
        ? state.influences?.[alter.id] ?? null
        : null;
    return influence === 'rather-not-say' ? null : influence;
}
