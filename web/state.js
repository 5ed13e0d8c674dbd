import { combineSlices } from './core/store.js';
import { slice as account } from './features/account/state.js';
import { slice as analysis } from './features/analysis/state.js';
import { slice as choosing } from './features/choosing/state.js';
import { slice as conversation } from './features/conversation/state.js';
import { slice as drawing } from './features/drawing/state.js';
import { slice as exporting } from './features/export/state.js';
import { slice as guide } from './features/guide/state.js';
import { slice as hardDay } from './features/hard-day/state.js';
import { slice as importing } from './features/import/state.js';
import { slice as influence } from './features/influence/state.js';
import { slice as insights } from './features/insights/state.js';
import { slice as lock } from './features/lock/state.js';
import { slice as map } from './features/map/state.js';
import { slice as profile } from './features/profile/state.js';
import { slice as readAloud } from './features/read-aloud/state.js';
import { slice as referrals } from './features/referrals/state.js';
import { slice as reflection } from './features/reflection/state.js';
import { slice as sharing } from './features/sharing/state.js';
import { slice as steps } from './features/steps/state.js';
import { slice as view } from './features/view/state.js';
import { slice as shell } from './shell/state.js';

/** The state of the page; each slice documents its own keys. */
const slices = combineSlices([
    shell, account, lock, map, choosing, view, insights, influence, guide, hardDay, reflection, steps, sharing,
    conversation, drawing, referrals, profile, importing, exporting, analysis, readAloud,
]);

export const initial = slices.initial;

/** The changes of the state that remove everything about a map: it is closed, or another one replaces it. */
export const onMapClosed = () => slices.map;

/** The changes of the state that remove everything about a session and its map. */
export const onSignedOut = () => ({ ...slices.session, ...slices.map });

/**
 * The changes of the state after a session ended by itself.
 * @type {(problem: {practice?: boolean}) => (state: State) => Partial<State>}
 */
export const onSessionEnded = (problem) => ({ account, practice }) => ({
    ...onSignedOut(), view: 'sign-in', practice: problem.practice ?? practice,
    ...(account ? { signInReason: 'ended' } : {}),
});
