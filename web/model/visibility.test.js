import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rowTitle } from '../lib/row-title.test-support.js';
import { slice } from '../features/view/state.js';
import { everything, fromSettings, seen, toSettings } from './visibility.js';

/**
 * Ann gives and receives support, Ben receives it, Cat is a doctor, Dog a past pet, Ella is in a group with Ann.
 * @type {PartialMap}
 */
const map = {
    id: 'me', name: 'Me',
    alters: [
        { id: 'ann', name: 'Ann', relations: ['friend'], closeness: 5 },
        { id: 'ben', name: `Ben <&"'>`, relations: ['family'], closeness: 3 },
        { id: 'cat', name: 'Cat', relations: ['doctor'], closeness: 1 },
        { id: 'dog', name: 'Dog', kind: 'pet', phase: 'past' },
        { id: 'ella', name: 'Ella', phase: 'hoped' },
        { id: 'gang', name: 'The gang', kind: 'group', closeness: 2 },
    ],
    supports: [
        { alter: 'ann', direction: 'received', type: 'emotional', domain: 'work', benefits: ['empathy'] },
        { alter: 'ann', direction: 'given', type: 'practical', domain: 'living' },
        { alter: 'ben', direction: 'given', type: 'emotional', domain: 'work' },
        { alter: 'cat', direction: 'received', type: 'informational', domain: 'wellbeing', benefits: ['insight'] },
        { alter: 'dog', direction: 'received', type: 'companionship' },
    ],
    ties: [{ a: 'ann', b: 'ben' }, { a: 'ann', b: 'gang' }, { a: 'ella', b: 'gang' }],
};

describe('a filter shows these alters, and no line to somebody who is not shown', () => {
    /** @type {[filter: Partial<MapFilter>, hidden: string[], shown: string][]} */
    const table = [
        [{}, [], 'ann ben cat dog ella gang'],
        [{ domains: new Set(['work']) }, [], 'ann ben'],
        [{ domains: new Set(['work', 'living']) }, [], 'ann ben'],
        [{ domains: new Set(['none']) }, [], 'dog'],
        [{ domains: new Set(['work']), flow: 'received' }, [], 'ann'],
        [{ domains: new Set(['living']), types: new Set(['emotional']) }, [], ''],
        [{ types: new Set(['emotional']) }, [], 'ann ben'],
        [{ benefits: new Set(['insight', 'empathy']) }, [], 'ann cat'],
        [{ kinds: new Set(['pet', 'group']) }, [], 'dog gang'],
        [{ phases: new Set(['present']) }, [], 'ann ben cat gang'],
        [{ practitioners: 'only' }, [], 'cat'],
        [{ practitioners: 'without' }, [], 'ann ben dog ella gang'],
        [{ flow: 'received' }, [], 'ann cat dog'],
        [{ flow: 'given' }, [], 'ann ben'],
        [{ flow: 'both' }, [], 'ann'],
        [{}, ['past'], 'ann ben cat ella gang'],
        [{ flow: 'received' }, ['kind:person'], 'dog'],
    ];
    for (const [filter, hidden, shown] of table) {
        test(rowTitle(filter, hidden, shown), () => {
            const { alters, supports, ties } = seen(map, {
                filter: { ...everything, ...filter }, hidden: new Set(hidden),
            });
            const ends = [...supports.map(({ alter }) => alter), ...ties.flatMap(({ a, b }) => [a, b])];
            assert.deepEqual(ends.filter((id) => !alters.has(id)), []);
            assert.equal([...alters].join(' '), shown);
        });
    }
});

describe('only the directions of support that are asked for are shown', () => {
    /** @type {[flow: string, directions: Direction[]][]} */
    const table = [['received', ['received']], ['given', ['given']]];
    for (const [flow, directions] of table) {
        test(flow, () => assert.deepEqual([...new Set(directionsOf(flow))], directions));
    }

    test('both', () => assert.deepEqual(directionsOf('both'), ['received', 'given']));

    /** @type {(flow: string) => Direction[]} */
    function directionsOf(flow) {
        return seen(map, { filter: { ...everything, flow } }).supports.map(({ direction }) => direction);
    }
});

test('what is visible is computed once for a map and a view', () => {
    const view = { filter: everything, hidden: new Set() };
    assert.equal(seen(map, view), seen(map, { ...view }));
    assert.notEqual(seen(map, view), seen(map, { ...view, hidden: new Set(['ties']) }));
});

test('one sector shows all who belong to it', () => {
    assert.deepEqual([...seen(map, { sectors: 'domain', only: 'living' }).alters], ['ann']);
});

test('a saved view is restored as it was', () => {
    const text = toSettings({
        ...slice.map, sectors: 'group', sizeBy: 'support', only: null, focus: 'ann', hulls: true,
        hidden: new Set(['ties']),
        filter: { ...everything, domains: new Set(['work', 'living']), flow: 'both' },
    });
    assert.equal(toSettings(fromSettings(text)), text);
    assert.ok(text.length < 1000);
});

describe('settings that make no sense become the usual view', () => {
    const usual = toSettings(slice.map);
    for (const strange of ['', 'null', '[]', '{"sectors":"x","filter":{"domains":7,"flow":{}}}', '{"filter":[]}']) {
        test(rowTitle(strange), () => assert.equal(toSettings(fromSettings(strange)), usual));
    }
});
