import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';

/** A storage like a browser's: the stored keys are properties of the object itself. */
class FakeStorage {
    /** @type {(key: string, text: string) => void} */
    setItem(key, text) { Object.assign(this, { [key]: text }); }

    /** @type {(key: string) => string | null} */
    getItem(key) { return Object.entries(this).find(([name]) => name === key)?.[1] ?? null; }

    /** @type {(key: string) => void} */
    removeItem(key) { Reflect.deleteProperty(this, key); }
}

Object.assign(globalThis, { BroadcastChannel: class { addEventListener() {} } });
const { clearStorage, ownTab } = await import('./clear-page.js');

const unsent = ['kithmap.draft.talk/one', 'kithmap.draft.hard-day/noor'];
const others = ['kithmap.draft.talking', 'kithmap.draft.step', 'kithmap.place', 'something.else'];

/** All subsets of the names. @type {(names: string[]) => string[][]} */
const choices = ([first, ...rest]) => (first === undefined ? [[]]
    : choices(rest).flatMap((some) => [some, [first, ...some]]));

const written = choices([...unsent, ...others]);

/** Opens Ana's tab, with her texts stored under these keys. @type {(keys: string[]) => void} */
function tabOfAna(keys) {
    Object.assign(globalThis, { sessionStorage: new FakeStorage(), localStorage: new FakeStorage() });
    ownTab('ana');
    keys.forEach((key) => sessionStorage.setItem(key, 'words of Ana'));
}

const hers = () => Object.entries(sessionStorage).filter(([, text]) => text === 'words of Ana').map(([key]) => key);

describe('the texts stored in a tab', () => {
    beforeEach(() => tabOfAna([]));

    test('are never available to another account, however the session of the first one ended', () => {
        for (const keys of written) {
            for (const leave of [() => {}, () => clearStorage(), () => clearStorage({ keepUnsent: true })]) {
                tabOfAna(keys);
                leave();
                ownTab('ben');
                assert.deepEqual(hers(), []);
            }
        }
    });

    test('are kept until they are sent, for the account that wrote them', () => {
        for (const keys of written) {
            tabOfAna(keys);
            clearStorage({ keepUnsent: true });
            ownTab('ana');
            assert.deepEqual(hers().sort(), keys.filter((key) => unsent.includes(key)).sort());
        }
    });

    test('are all removed if none of them is unsent', () => {
        for (const keys of choices(others)) {
            tabOfAna(keys);
            clearStorage({ keepUnsent: true });
            assert.deepEqual(Object.keys(sessionStorage), []);
        }
    });

    test('are all removed when the user signs out', () => {
        for (const keys of written) {
            tabOfAna(keys);
            clearStorage();
            assert.deepEqual(Object.keys(sessionStorage), []);
        }
    });
});
