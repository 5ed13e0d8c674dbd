import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dial, withNumbers } from './telephone.js';

for (const [phone, href] of [
    ['112', 'tel:112'], ['+31 6 1234 5678', 'tel:+31612345678'], ['+49 (0)30 1234', 'tel:+49301234'],
        ['0800-0113', 'tel:08000113'], ['(020) 123.45', 'tel:02012345'], ['030/1234567', 'tel:0301234567'],
]) {
    test(`${phone} can be dialled`, () => assert.equal(dial(/** @type {string} */ (phone)), href));
}

for (const phone of ['on WhatsApp', '', 'ring at 12', '1', '+', '112/113', '0800-0113 24/7', '0800-0113. 112',
    '0800-0113 / 113']) {
    test(`“${phone}” is not a number`, () => assert.equal(dial(phone), null));
}

/** @type {(words: string) => (string | undefined)[]} */
const links = (words) => withNumbers(words).flatMap(({ href }) => href ?? []);

for (const [words, ...hrefs] of [
    ['Danger: 112', 'tel:112'], ['112.', 'tel:112'], ['Someone to talk to: 116 123, day and night', 'tel:116123'],
    ['113 or 0800-0113', 'tel:113', 'tel:08000113'], ['The doctor, +31 20 123 4567', 'tel:+31201234567'],
    ['0800-0113 24/7', 'tel:08000113'], ['0800-0113. 112 in danger', 'tel:08000113', 'tel:112'],
        ['0800-0113 / 113', 'tel:08000113', 'tel:113'],
    ['020 123 4567 - 24 hours', 'tel:0201234567'], ['020-1234567 (112)', 'tel:0201234567', 'tel:112'],
]) {
    test(`the numbers in “${words}” are links`, () => assert.deepEqual(links(/** @type {string} */ (words)), hrefs));
}

for (const words of ['from 9.00 to 17.30', '2026', '€ 100', '12 345', '100%', 'in 1999', '12/12/2026', '1,500',
    'Kerkstraat 12', '100-200']) {
    test(`“${words}” has no link`, () => assert.deepEqual(links(words), []));
}

test('no part of the text is lost', () => {
    const words = 'First 112, then Bo.\nThen 116 123';
    assert.equal(withNumbers(words).map(({ text }) => text).join(''), words);
});

const numbers = ['112', '0800-0113', '020 123 4567', '+31 6 1234 5678', '030/1234567', '(020) 1234567'];
for (const between of ['. ', ' / ', ' - ', ', ', ' or ', '; ', ' (', '\n', ' 24/7, ', ' from 9 to 17, ']) {
    test(`two numbers with “${between}” between them are each dialled as they are, or not at all`, () => {
        for (const one of numbers) {
            for (const other of numbers) {
                for (const href of links(`${one}${between}${other}`)) {
                    assert.ok(
                        [dial(one), dial(other)].includes(/** @type {string} */ (href)),
                        `${one}${between}${other}: ${href}`,
                    );
                }
            }
        }
    });
}
