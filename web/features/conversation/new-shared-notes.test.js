import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStore } from '../../core/store.js';
import { daysAfter, today } from '../../lib/dates.js';
import { initial } from '../../state.js';
import { sharedNotesActions } from './new-shared-notes.js';

/** A browser whose storage lasts as long as a test. */
function browser() {
    /** @type {Map<string, string>} */
    const stored = new Map();
    Object.assign(globalThis, { localStorage: { getItem: (/** @type {string} */ name) => stored.get(name) ?? null, setItem: (/** @type {string} */ name, /** @type {string} */ text) => stored.set(name, text) } });
}

/** A visit of the page in that browser. */
function visit() {
    const store = createStore(/** @type {State} */ (/** @type {unknown} */ ({ ...initial })));
    const { follow, actions: [actions] } = sharedNotesActions({ store, afterPaint: () => {} });
    const look = () => { follow(store.get()); return store.get().sharedNews?.id; };
    /** What the notice is about once a map is open, of whose conversations these parts were shared. @type {(map: string, ...ids: string[]) => string | undefined} */
    const open = (map, ...ids) => {
        store.update(/** @type {Partial<State>} */ (/** @type {unknown} */ ({ map: { id: map, alters: [], access: { own: true } }, conversations: { led: [], shared: ids.map((id) => ({ id, coach: 'Cleo', on: today(), talked: [], agreed: [] })) } })));
        return look();
    };
    return { store, actions, open, look };
}

test('what a coach wrote is told until it was read or closed, however often another notice or another map came between', () => {
    browser();
    const { store, actions, open, look } = visit();
    const told = [open('noor', 'a'), open('sam', 'b'), open('noor', 'a')];
    store.update({ notice: { text: 'something else' } });
    look();
    store.update({ notice: null });
    told.push(look());
    actions.showSharedParts();
    told.push(look(), open('sam', 'b'));
    actions.dismissSharedNews();
    told.push(look());

    assert.deepEqual(told, ['a', 'b', 'a', 'a', undefined, 'b', undefined]);
});

test('what was read on one map is not told again on any later visit, whatever is read on others', () => {
    browser();
    for (const map of ['noor', 'sam', 'eli']) {
        const { open, actions } = visit();
        open(map, `${map}-2`, `${map}-1`);
        actions.dismissSharedNews();
    }
    const { open } = visit();

    assert.deepEqual(['noor', 'sam', 'eli'].map((map) => open(map, `${map}-2`, `${map}-1`)), [undefined, undefined, undefined]);
});

test('what is written after something was read is told', () => {
    browser();
    const { open, actions } = visit();
    open('noor', 'old');
    actions.dismissSharedNews();

    assert.equal(open('noor', 'new', 'old'), 'new');
});

test('what was written more than a month ago is no news', () => {
    browser();
    const { store, open, look } = visit();
    open('noor');
    store.update(/** @type {Partial<State>} */ (/** @type {unknown} */ ({ conversations: { led: [], shared: [{ id: 'a', coach: 'Cleo', on: daysAfter(today(), -31), talked: [], agreed: [] }] } })));

    assert.equal(look(), undefined);
});
