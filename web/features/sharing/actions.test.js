import '../../lib/node-20.test-support.js';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStore } from '../../core/store.js';
import { initial } from '../../state.js';
import { sharingActions } from './actions.js';
import { nothingWithheld } from './share-terms.js';

/**
 * @typedef {{openSharing(): Promise<void>, stopSharing(share: Share): Promise<void>, previewAsCoach(): Promise<void>,
 *     noteEnds(state: State): Promise<void>}} Acting
 */

const map = { id: 'noor', alters: [], access: { own: true } };
const cleo = { coach: { id: 'cleo', name: 'Cleo' }, since: '2026-03-01' };

/**
 * A page on which another map is opened while the server answers.
 * @type {(...started: object[]) => Acting & {store: Store<State>, asked: string[], goOn(): void}}
 */
function leaving(...started) {
    /** @type {() => void} */
    let goOn = () => {};
    const soon = new Promise((done) => { goOn = () => done(null); });
    /** @type {string[]} */
    const asked = [];
    /** @type {<A>(answer: A) => (id?: string) => Promise<A>} */
    const answering = (answer) => async (id) => {
        asked.push(id ?? '');
        await soon;
        return answer;
    };
    const store = createStore(
        /** @type {State} */ (/** @type {unknown} */ (Object.assign(
            {}, initial, { map, base: map, practice: true }, ...started,
        ))),
    );
    const context = {
        store, t: (/** @type {string} */ key) => key, announce: () => {}, afterPaint: () => {}, maps: {},
        api: {
            sharing: answering({ shares: [cleo], proposals: [{}] }), coaches: answering([]),
            audit: answering({ events: [], intact: true }), stopSharing: answering(null),
            preview: answering({ map: { ...map, alters: [] }, access: {}, insights: [] }),
        },
        inNotice: (/** @type {object} */ group) => group, inDialog: (/** @type {object} */ group) => group,
    };
    const { noteEnds, actions } = sharingActions(
        /** @type {Parameters<SharingActions>[0]} */ (/** @type {unknown} */ (context)),
    );
    return {
        store, asked, noteEnds, ...Object.assign({}, ...actions),
        goOn() {
            store.update(/** @type {Partial<State>} */ (/** @type {unknown} */ ({ map: { ...map, id: 'sam' } })));
            goOn();
        },
    };
}

test('the shares of a map are not shown on another one that was opened meanwhile', async () => {
    const { store, openSharing, goOn } = leaving();
    const opening = openSharing();
    goOn();
    await opening;
    const { sharing, sharedWith, proposals } = store.get();
    assert.deepEqual({ sharing, sharedWith, proposals }, { sharing: null, sharedWith: [], proposals: [] });
});

test('after a share was ended, the shares of its map are loaded', async () => {
    const { asked, stopSharing, goOn } = leaving();
    const stopping = stopSharing(cleo);
    goOn();
    await stopping;
    assert.deepEqual(asked.filter(Boolean), ['noor', 'noor', 'noor']);
});

test('a preview of a map is not shown on another one that was opened meanwhile', async () => {
    const { store, previewAsCoach, goOn } = leaving({
        shareOptions: { coach: 'cleo', edit: false, until: '', hardDay: false, withheld: nothingWithheld },
    });
    const previewing = previewAsCoach();
    goOn();
    await previewing;
    assert.deepEqual([store.get().map?.id, store.get().preview], ['sam', null]);
});

test('the note about a share that ends soon does not replace the note of another map', async () => {
    const sharingNote = { ended: [], ending: [], key: 'of Sam' };
    const { store, noteEnds, goOn } = leaving({ sharingNote, revision: 1 });
    const noting = noteEnds(store.get());
    goOn();
    await noting;
    assert.deepEqual(store.get().sharingNote, sharingNote);
});
