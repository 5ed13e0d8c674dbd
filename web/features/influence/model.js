import { isOwnerViewing } from '../../core/permissions.js';

/** The answers, in the order in which they are offered. @type {Influence[]} */
export const answers = ['does-good', 'costs-strength', 'both', 'rather-not-say'];

/**
 * Whether one can be with them, so that the question makes sense.
 * @type {(alter: Pick<Alter, 'kind' | 'phase' | 'died'>) => boolean}
 */
export const canBeAsked = ({ kind, phase, died }) => ['person', 'pet', 'group'].includes(kind ?? 'person') && (phase ?? 'present') === 'present' && !died;

/**
 * Whether others may be looking at the screen: then an answer is shown only when it is opened.
 * @type {(state: Pick<State, 'present' | 'conversationStage'>) => boolean}
 */
export const othersLook = ({ present, conversationStage }) => Boolean(present) || conversationStage === 'during';

/**
 * Whether the card asks: also about somebody with whom one cannot be any more, so that an earlier answer can be taken back. Where others look,
 * that would tell them that there is one.
 * @type {(state: Pick<State, 'map' | 'preview' | 'influences' | 'present' | 'conversationStage'>, alter: Alter) => boolean}
 */
export const asks = (state, alter) => Boolean(state.influences) && isOwnerViewing(state)
    && (canBeAsked(alter) || (Boolean(state.influences?.[alter.id]) && !othersLook(state)));

/**
 * The answer about somebody that the list shows: none where nothing was said, where the card would not ask, and where others look.
 * @type {(state: Pick<State, 'map' | 'preview' | 'influences' | 'present' | 'conversationStage'>, alter: Alter) => Exclude<Influence, 'rather-not-say'> | null}
 */
export function listed(state, alter) {
    const influence = isOwnerViewing(state) && canBeAsked(alter) && !othersLook(state) ? state.influences?.[alter.id] ?? null : null;
    return influence === 'rather-not-say' ? null : influence;
}
