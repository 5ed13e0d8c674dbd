import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rowTitle } from '../../lib/row-title.test-support.js';
import { anna, mapOf, support } from '../../model/sample-maps.test-support.js';
import * as en from '../../i18n/en.js';
import * as nl from '../../i18n/nl.js';
import * as de from '../../i18n/de.js';
import * as easyEnglish from '../../i18n/en-easy.js';
import * as easyDutch from '../../i18n/nl-easy.js';
import * as easyGerman from '../../i18n/de-easy.js';
import { askedOn, firstStep, later, screens, startAt } from './screens.js';

describe('the exercise begins with the first part that has no data', () => {
    const emotional = support('a', 'emotional');
    const given = support('a', 'emotional', 'given');
    const place = { closeness: 3, kind: 'place' };
    /** @type {[fields: Partial<SupportMap>, screen: string][]} */
    const table = [
        [{}, 'list/family'],
        [{ alters: [anna()] }, 'close/closeness'],
        [{ alters: [anna({ closeness: 3 })] }, 'support/types'],
        [{ alters: [anna({ closeness: 3 })], supports: [emotional] }, 'enough'],
        [{ alters: [anna({ closeness: 3, comfort: 2 })], supports: [emotional] }, 'contact/contactFromThem'],
        [{ alters: [anna({ ...place, comfort: 2 })], supports: [emotional] }, 'areas/emotional'],
        [{ alters: [anna({ phase: 'past' })] }, 'wishes/new'],
        [{
            alters: [anna({ ...place, comfort: 2, wantMore: true })],
            supports: [{ ...emotional, domain: 'work' }, given],
        }, 'look'],
    ];
    for (const [fields, screen] of table) {
        test(rowTitle(fields, screen), () => assert.equal(startAt(mapOf(fields)), screen));
    }
});

test('the short exercise has three questions for names and two about everybody', () => {
    const map = mapOf({ alters: [anna(), anna({ id: 'b', name: 'Bo' })] });
    assert.deepEqual(screens(map).slice(0, 6).map(({ key }) => key), [
        'list/family', 'list/friends', 'list/others', 'close/closeness', 'support/types', 'enough',
    ]);
});

describe('after more people were added, follow-up screens ask', () => {
    const known = anna({ closeness: 3 });
    const others = [anna({ id: 'b', name: 'Bo' }), anna({ id: 'c', name: 'Cem', closeness: 2 })];
    /** @type {(map: SupportMap, asked?: GuideAsked) => string[]} */
    const rows = (map, asked) => later.map((screen) => askedOn(map, screen, asked).map(({ id }) => id).join());
    const map = mapOf({ alters: [known, ...others], supports: [support('a'), support('b')] });

    test('about people without closeness or support, in their order', () => assert.deepEqual(rows(map), ['b', 'c']));
    test('about them also while they are being answered', () =>
        assert.deepEqual(rows(map, { 'later/closeness': ['a', 'b'] }), ['a,b', 'c']));
    test('about nobody from the past', () =>
        assert.deepEqual(rows(mapOf({ alters: [anna({ phase: 'past' })] })), ['', '']));
    test('on two screens before the next part', () => {
        const keys = screens(map).map(({ key }) => key);
        assert.deepEqual(keys.slice(keys.indexOf('more/newer'), keys.indexOf('ease/comfort')), [
            'more/newer', 'later/closeness', 'later/types',
        ]);
    });
    test('nothing if all answers are there', () => {
        const told = mapOf({ alters: [known], supports: [support('a')] });
        assert.equal(screens(told).some(({ part }) => part === 'later'), false);
    });
});

test('the number of screens does not grow with the number of people on the map', () => {
    const people = [...Array(15).keys()].map((at) => anna({ id: `a${at}`, name: `Name ${at}` }));
    assert.equal(screens(mapOf({ alters: people })).length, screens(mapOf({ alters: people.slice(0, 2) })).length);
});

describe('the side that initiates contact follows from the two answers', () => {
    /** @type {[string | undefined, string, string | null][]} */
    const table = [
        ['daily', 'weekly', 'them'],
        ['monthly', 'weekly', 'me'],
        ['weekly', 'weekly', 'even'],
        ['never', 'never', 'nobody'],
        ['never', 'yearly', 'me'],
        [undefined, 'weekly', null],
    ];
    for (const [contactFromThem, contactFromMe, first] of table) {
        test(rowTitle(contactFromThem, contactFromMe, first), () => {
            assert.equal(String(firstStep({ contactFromThem, contactFromMe })), String(first));
        });
    }
});

describe('no hint says to choose names if the answers are shown under the names', () => {
    const underNames = /^guide\.(who|rate|areas)\..*hint/;
    for (const [language, { texts }] of Object.entries({ en, nl, de, easyEnglish, easyDutch, easyGerman })) {
        test(language, () => {
            const hints = Object.entries(texts).filter(([key]) => underNames.test(key));
            assert.ok(hints.length > 0);
            assert.deepEqual(
                hints.filter(([, text]) => /(choose|kies|wähle) (the|those|de|die|diese) (names|namen)/i.test(text)),
                [],
            );
        });
    }
});
