import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { languages } from '../i18n/languages.js';
import { daysAfter } from '../lib/dates.js';
import { dayInFull, dayInWords } from './day-in-words.js';

/** Days from a leap year to the one after the next, at distances that are no multiples of weeks, months or years. */
const days = Array.from({ length: 160 }, (_, index) => daysAfter('2024-01-01', index * 11));

/** @type {Record<string, string[]>} */
const near = {
    en: ['yesterday', 'today', 'tomorrow'], nl: ['gisteren', 'vandaag', 'morgen'], de: ['gestern', 'heute', 'morgen'],
};

/** @type {Record<string, string>} */
const examples = { en: 'Tuesday 3 March', nl: 'dinsdag 3 maart', de: 'Dienstag, 3. März' };

describe('a day in words', () => {
    for (const { tag, load } of languages.filter(({ tag: one }) => !one.includes('-'))) {
        test(`is near in ${tag} for three days, and for no other`, async () => {
            const { locale } = await load();
            for (const now of days) {
                assert.deepEqual([-1, 0, 1].map((away) => dayInWords(daysAfter(now, away), now, locale)), near[tag]);
                for (const away of [-366, -8, -2, 2, 7, 365]) {
                    assert.ok(!near[tag].includes(dayInWords(daysAfter(now, away), now, locale)));
                }
            }
        });

        test(`is in ${tag} another one for each day of a year`, async () => {
            const { locale } = await load();
            const said = Array.from(
                { length: 365 },
                (_, index) => dayInWords(daysAfter('2025-01-01', index), '2025-01-01', locale),
            );
            assert.equal(new Set(said).size, 365);
        });

        test(`has a year in ${tag} where it is not this year's`, async () => {
            const { locale } = await load();
            for (const day of days) {
                const year = day.slice(0, 4);
                assert.ok(dayInWords(day, '2023-06-01', locale).includes(year));
                assert.ok(
                    !dayInWords(day, daysAfter(`${year}-06-01`, day.slice(5, 7) === '06' ? 60 : 0), locale).includes(
                        year,
                    ),
                );
            }
        });

        test(`has its weekday in ${tag}, as people write it`, async () => {
            const { locale } = await load();
            assert.equal(dayInWords('2026-03-03', '2026-05-01', locale), examples[tag]);
        });
    }

    test('stays as it was written where it is no day', () => {
        assert.equal(dayInWords('in spring'), 'in spring');
    });
});

describe('a day in full', () => {
    for (const { tag, load } of languages.filter(({ tag: one }) => !one.includes('-'))) {
        test(`has in ${tag} its weekday and its year, also today`, async () => {
            const { locale } = await load();
            for (const day of days) {
                const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
                    new Date(day),
                );
                assert.ok(
                    [weekday, day.slice(0, 4), String(Number(day.slice(8)))].every((part) =>
                        dayInFull(day, locale).includes(part)
                    ),
                );
            }
        });
    }
});
