import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStore } from '../../core/store.js';
import { daysAfter, today } from '../../lib/dates.js';
import { initial } from '../../state.js';
import { sharedNotesActions } from './new-shared-notes.js';

/** Gives a test an empty storage of its own. */
function browser() {
    /** @type {Map<string, string>} */
    const stored = new Map();
    Object.assign(globalThis, {
        localStorage: {
            getItem: (/** @type {string} */ name) => stored.get(name) ?? null,
            setItem: (/** @type {string} */ name, /** @type {string} */ text) => stored.set(name, text),
        },
    });
}

/** A visit to the page in that browser. */
function visit() {
    const store = createStore(/** @type {State} */ (/** @type {unknown} */ ({ ...initial })));
    const { follow, actions: [actions] } = sharedNotesActions({ store, afterPaint: () => {} });
    const look = () => { follow(store.get()); return store.get().sharedNews?.id; };
    /**
     * Opens a map with these shared notes. Returns the id of the notes that the notice is about.
     * @type {(map: string, ...ids: string[]) => string | undefined}
     */
    const open = (map, ...ids) => {
        store.update(
            /** @type {Partial<State>} */ (/** @type {unknown} */ ({
                map: { id: map, alters: [], access: { own: true } },
                conversations: {
                    led: [], shared: ids.map((id) => ({ id, coach: 'Cleo', on: today(), talked: [], agreed: [] })),
                },
            })),
        );
        return look();
    };
    return { store, actions, open, look };
}

test('shared notes are announced until they are read or dismissed, even after another notice or another map was shown',
    () => {
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

test('dismissed notes are not announced on a later visit, even if those of other maps were dismissed since', () => {
    browser();
    for (const map of ['noor', 'sam', 'eli']) {
        const { open, actions } = visit();
        open(map, `${map}-2`, `${map}-1`);
        actions.dismissSharedNews();
    }
    const { open } = visit();

    assert.deepEqual(['noor', 'sam', 'eli'].map((map) => open(map, `${map}-2`, `${map}-1`)), [
        undefined, undefined, undefined,
    ]);
});

test('shared notes that are newer than the dismissed ones are announced', () => {
    browser();
    const { open, actions } = visit();
    open('noor', 'old');
    actions.dismissSharedNews();

    assert.equal(open('noor', 'new', 'old'), 'new');
});

test('shared notes older than a month are not announced', () => {
    browser();
    const { store, open, look } = visit();
    open('noor');
    store.update(
        /** @type {Partial<State>} */ (/** @type {unknown} */ ({
            conversations: {
                led: [], shared: [{ id: 'a', coach: 'Cleo', on: daysAfter(today(), -31), talked: [], agreed: [] }],
            },
        })),
    );

    assert.equal(look(), undefined);
});
