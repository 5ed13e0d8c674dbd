import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';

/** As a browser's: what is stored are the keys of the object itself. */
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

/** Every choice among the names. @type {(names: string[]) => string[][]} */
const choices = ([first, ...rest]) => (first === undefined ? [[]] : choices(rest).flatMap((some) => [some, [first, ...some]]));

const written = choices([...unsent, ...others]);

/** The tab of Ana, with her words in it. @type {(keys: string[]) => void} */
function tabOfAna(keys) {
    Object.assign(globalThis, { sessionStorage: new FakeStorage(), localStorage: new FakeStorage() });
    ownTab('ana');
    keys.forEach((key) => sessionStorage.setItem(key, 'words of Ana'));
}

const hers = () => Object.entries(sessionStorage).filter(([, text]) => text === 'words of Ana').map(([key]) => key);

describe('the words in a tab', () => {
    beforeEach(() => tabOfAna([]));

    test('are found by no other account, however the one before left', () => {
        for (const keys of written) {
            for (const leave of [() => {}, () => clearStorage(), () => clearStorage({ keepUnsent: true })]) {
                tabOfAna(keys);
                leave();
                ownTab('ben');
                assert.deepEqual(hers(), []);
            }
        }
    });

    test('that are not sent yet wait for the account that wrote them', () => {
        for (const keys of written) {
            tabOfAna(keys);
            clearStorage({ keepUnsent: true });
            ownTab('ana');
            assert.deepEqual(hers().sort(), keys.filter((key) => unsent.includes(key)).sort());
        }
    });

    test('leave nothing behind where none is unsent', () => {
        for (const keys of choices(others)) {
            tabOfAna(keys);
            clearStorage({ keepUnsent: true });
            assert.deepEqual(Object.keys(sessionStorage), []);
        }
    });

    test('leave nothing behind after signing out', () => {
        for (const keys of written) {
            tabOfAna(keys);
            clearStorage();
            assert.deepEqual(Object.keys(sessionStorage), []);
        }
    });
});
