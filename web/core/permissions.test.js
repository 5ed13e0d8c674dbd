import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSharedWithCoach } from './permissions.js';

const account = { id: 'cleo', name: 'Cleo', roles: ['person', 'coach'] };

/** @type {[string, object, boolean][]} */
const cases = [
    ['a map that somebody shares with a coach', { map: { access: { owner: 'Noor' } } }, true],
    ['a map of a coach’s own', { map: { access: { own: true } } }, false],
    ['a coach’s own map as another coach will see it', { map: { access: {} }, preview: { name: 'Sam' } }, false],
    ['the example', { map: { access: { example: true } } }, false],
    ['a map that somebody without the role sees', {
        map: { access: { owner: 'Noor' } }, account: { ...account, roles: ['person'] },
    }, false],
];

for (const [what, state, shared] of cases) {
    test(`${what} is ${shared ? '' : 'not '}one on which a coach proposes a colleague or ends their access`, () => {
        assert.equal(isSharedWithCoach({ account, practice: true, preview: null, map: null, ...state }), shared);
    });
}
