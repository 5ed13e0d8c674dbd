import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mapOf } from '../../model/sample-maps.test-support.js';
import { mapOfOwnPage, mayHaveOwnPage } from './own-page.js';

/** @type {(id: string, more?: Partial<MapSummary>) => MapSummary} */
const one = (id, more) => ({ id, name: id, alters: 0, ...more });
const written = { hardDay: true };
/** @type {(id: string, hardDay?: HardDay) => SupportMap} */
const opened = (id, hardDay) => ({ ...mapOf({}), id, hardDay });

describe('the page that is opened is', () => {
    /** @type {[name: string, maps: MapSummary[], map: SupportMap | null, id: string | null][]} */
    const table = [
        ['that of the open map', [one('a', written), one('b')], opened('b', { helps: 'Tea' }), 'b'],
        ['that of another map if the one of the open map is empty', [one('a'), one('b', written)], opened('a'), 'b'],
        ['that of the open map if all are empty', [one('a'), one('b')], opened('b'), 'b'],
        [
            'not that of somebody else', [one('a', { owner: 'Ana', ...written }), one('b')],
            opened('a', { helps: 'Tea' }), 'b',
        ],
        [
            'not that of a client for whom a map is kept', [one('a', { keptForClient: true, ...written })], opened('a'),
            null,
        ],
        ['not that of a map that cannot be read', [one('a', { damaged: true, ...written }), one('b')], null, 'b'],
        ['none without a map', [], null, null],
    ];
    for (const [name, maps, map, id] of table) {
        test(name, () => assert.equal(mapOfOwnPage({ maps, map }, () => null), id));
    }

    test('the one with unsaved text', () => {
        assert.equal(
            mapOfOwnPage(
                { maps: [one('a'), one('b')], map: opened('a') },
                (id) => (id === 'b' ? { from: {}, page: { helps: 'Tea' } } : null),
            ),
            'b',
        );
    });
});

describe('an own page is offered', () => {
    /** @type {(roles: string[]) => Account} */
    const account = (roles) => /** @type {Account} */ ({ roles });
    /** @type {[name: string, offered: boolean, state: Parameters<typeof mayHaveOwnPage>[0]][]} */
    const table = [
        ['to a person', true, { account: account(['person']), practice: true, maps: [] }],
        ['on a laptop', true, { account: account([]), practice: false, maps: [] }],
        ['not to a coach', false, {
            account: account(['coach']), practice: true,
            maps: [one('a', { owner: 'Ana' }), one('b', { keptForClient: true })],
        }],
        ['to a coach with a map of their own', true, { account: account(['coach']), practice: true, maps: [one('a')] }],
        ['not before signing in', false, { account: null, practice: true, maps: [] }],
    ];
    for (const [name, offered, state] of table) {
        test(name, () => assert.equal(mayHaveOwnPage(state), offered));
    }
});
