import { isOwn } from '../../core/permissions.js';

/** The answers, in the order in which they are offered. @type {Influence[]} */
export const answers = ['does-good', 'costs-strength', 'both', 'rather-not-say'];

/**
 * Whether this is the map of the person who looks at it: a coach is asked nothing of this, and reads nothing of it.
 * @type {(state: {map?: Pick<SupportMap, 'access'> | null}) => boolean}
 */
export const isOnesOwn = ({ map }) => isOwn({ map }) && !map?.access?.keptForClient;

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
 * The answer about somebody that the list shows: none where nothing was said, and none where others look.
 * @type {(state: Pick<State, 'influences' | 'present' | 'conversationStage'>, alter: string) => Exclude<Influence, 'rather-not-say'> | null}
 */
export function listed(state, alter) {
    const influence = othersLook(state) ? null : state.influences?.[alter] ?? null;
    return influence === 'rather-not-say' ? null : influence;
}
