import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fromAddress, placeOf, toAddress } from './address.js';

/** @type {PlacedState} */
const onMap = {
    view: 'map', map: { id: 'm1', access: { own: true } }, panelTab: 'insights', sheetOpen: false, dialog: null,
    legendOpen: false, guide: null, cardMode: 'read', selected: null, only: null, compare: false,
    conversationStage: null, conversation: null, tying: null, choosing: null, preview: null, present: null,
};

describe('the place of a state', () => {
    /**
     * @type {[name: string, state: Partial<PlacedState>, screen: {narrow?: boolean, menu?: string | null},
     *     place: Place | null][]}
     */
    const table = [
        ['a map', {}, {}, { map: 'm1' }],
        ['the example', { map: { id: 'e', access: { example: true } } }, {}, { example: '' }],
        ['the list of clients', { view: 'clients', map: null }, {}, { clients: '' }],
        ['the workbench', { view: 'workbench', map: null }, {}, { workbench: '' }],
        ['the welcome', { view: 'welcome', map: null }, {}, {}],
        ['none before signing in', { view: 'sign-in', map: null }, {}, null],
        ['none while a map is loaded', { view: 'loading', map: null }, {}, null],
        ['a card', { selected: 'a' }, {}, { map: 'm1', card: 'a' }],
        ['the form of a card', { selected: 'a', cardMode: 'edit' }, {}, { map: 'm1', card: 'a', form: 'edit' }],
        ['no form without a card', { cardMode: 'edit' }, {}, { map: 'm1' }],
        ['a question of the exercise', { guide: 'list/family' }, {}, { map: 'm1', guide: 'list/family' }],
        ['a dialog over the clients', { view: 'clients', map: null, dialog: 'account' }, {}, {
            clients: '', dialog: 'account',
        }],
        ['an open menu', {}, { menu: 'menu' }, { map: 'm1', menu: 'menu' }],
        ['a panel beside the map', { panelTab: 'steps' }, {}, { map: 'm1', panel: 'steps' }],
        ['no panel where the sheet is closed', { panelTab: 'steps' }, { narrow: true }, { map: 'm1' }],
        ['the first panel where it is a sheet', { sheetOpen: true }, { narrow: true }, {
            map: 'm1', panel: 'insights',
        }],
        ['a conversation', { conversationStage: 'during', conversation: { id: 'c1' } }, {}, {
            map: 'm1', talk: 'during/c1',
        }],
        ['the list of conversations', { conversationStage: 'list' }, {}, { map: 'm1', talk: 'list' }],
        ['two pictures', { compare: true }, {}, { map: 'm1', compare: '' }],
        ['a single area', { only: 'work' }, {}, { map: 'm1', area: 'work' }],
        ['only the picture', { present: { names: 'shown' } }, {}, { map: 'm1', present: '' }],
    ];
    for (const [name, state, screen, place] of table) {
        test(name, () => assert.deepEqual(placeOf({ ...onMap, ...state }, screen), place));
    }
});

describe('an address and its place are the same thing', () => {
    /** @type {[address: string, place: Place][]} */
    const table = [
        ['', {}],
        ['#map=m1', { map: 'm1' }],
        ['#map=m%201%26card%3Dx', { map: 'm 1&card=x' }],
        ['#example&panel=list&card=a', { example: '', panel: 'list', card: 'a' }],
        ['#clients', { clients: '' }],
        ['#workbench', { workbench: '' }],
        ['#map=m1&guide=list/family', { map: 'm1', guide: 'list/family' }],
        ['#map=m1&talk=during/c1&compare', { map: 'm1', talk: 'during/c1', compare: '' }],
        ['#map=m1&card=a&form=contact', { map: 'm1', card: 'a', form: 'contact' }],
    ];
    for (const [address, place] of table) {
        test(`${address || 'an empty one'}, written`, () => assert.equal(toAddress(place), address));
        test(`${address || 'an empty one'}, read`, () => assert.deepEqual(fromAddress(address), place));
    }
});

test('an address may say a panel by its earlier name', () =>
    assert.deepEqual(fromAddress('#map=m1&panel=tells'), { map: 'm1', panel: 'insights' }));

describe('an address does not say', () => {
    /** @type {Place} */
    const everything = {
        map: 'm1', card: 'a', area: 'work', legend: '', tying: '', choosing: '', preview: '', present: '',
        dialog: 'delete-map', menu: 'menu',
    };
    test('what is over the map for a while', () => assert.equal(toAddress(everything), '#map=m1&card=a'));
    /** @type {[name: string, address: string, place: Place][]} */
    const table = [
        ['a panel that there is not', '#map=m1&panel=secrets', { map: 'm1' }],
        ['a form without its card', '#map=m1&form=edit', { map: 'm1' }],
        ['a form that there is not', '#map=m1&card=a&form=delete', { map: 'm1', card: 'a' }],
        ['a card without a map', '#card=a', {}],
        ['a card beside the clients', '#clients&card=a', { clients: '' }],
        ['a dialog', '#map=m1&dialog=delete-map', { map: 'm1' }],
        ['a link that signs in', '#sign-in=TOKEN', {}],
        ['two pages at once', '#map=m1&clients', { map: 'm1' }],
        ['an id that is none', '#map=%E0%A4%A', { map: '%E0%A4%A' }],
    ];
    for (const [name, address, place] of table) {
        test(name, () => assert.deepEqual(fromAddress(address), place));
    }
});
