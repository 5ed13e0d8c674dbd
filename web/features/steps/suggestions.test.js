import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { rowTitle } from '../../lib/row-title.test-support.js';
import { anna, mapOf, people, support, today } from '../../model/sample-maps.test-support.js';
import { light } from './step-kinds.js';
import { forAlter, forInsight, forMap } from './suggestions.js';

describe('an idea fits the alter', () => {
    const emotional = support('a', 'emotional');
    const practical = support('a', 'practical');
    /** @type {[fields: Partial<Alter>, supports: Support[], ways: string][]} */
    const table = [
        [{}, [], 'keep-in-touch ask'],
        [{ died: true, wantMore: true }, [], ''],
        [{ wantMore: true }, [], 'reach-out plan-together'],
        [{ strained: true, wantMore: true }, [], 'send-card keep-in-touch'],
        [{ strained: true, phase: 'hoped', closeness: 5 }, [support('a', 'emotional')], 'send-card keep-in-touch'],
        [{ phase: 'hoped' }, [], 'reach-out ask'],
        [{ phase: 'past' }, [], 'old-friends send-card'],
        [{ lastContact: '2026-01-01' }, [], 'keep-in-touch video-call'],
        [{ lastContact: '2026-04-20' }, [], 'keep-in-touch ask'],
        [{ contactFromThem: 'yearly' }, [], 'keep-in-touch video-call'],
        [{ contactFromThem: 'weekly', contactFromMe: 'monthly' }, [], 'reach-out ask'],
        [{ contactFromThem: 'monthly', contactFromMe: 'weekly' }, [], 'wait be-open'],
        [{ newer: true }, [], 'be-present plan-together'],
        [{}, [emotional, practical], 'appreciate return-favour'],
        [{ closeness: 5 }, [emotional], 'appreciate eat-together'],
        [{ kind: 'pet' }, [], 'be-present appreciate'],
        [{ kind: 'place', wantMore: true }, [], 'be-present fixed-time'],
        [{ kind: 'group' }, [], 'keep-in-touch fixed-time'],
    ];
    for (const [fields, supports, ways] of table) {
        test(rowTitle(fields, supports.map(({ type }) => type), ways), () => {
            const map = mapOf({ supports }, [anna(fields)]);
            const ideas = forAlter(map, map.alters[0], today).slice(0, 2);
            assert.equal(ideas.map(({ way }) => way).join(' '), ways);
        });
    }
});

/** All combinations of the fields of an alter that the ideas depend on. @type {Alter[]} */
const everybody = ['person', 'group', 'pet', 'place', 'belief'].flatMap((kind) =>
    ['present', 'hoped', 'past'].flatMap((phase) =>
        [undefined, 3, 5].flatMap((closeness) =>
            [{}, { wantMore: true }, { newer: true }, { lastContact: '2026-01-01' }, {
                contactFromThem: 'monthly', contactFromMe: 'weekly',
            }, { contactFromThem: 'weekly', contactFromMe: 'monthly' }]
                .map((more) => anna({ kind, phase, closeness, ...more }))
        )
    )
);
/** @type {Support[][]} */
const givenAndReceived = [[], [support('a')], [support('a'), support('a', 'practical')], [
    support('a'), support('a', 'emotional', 'given'),
]];
const ofStrainedSupport =
    readFileSync(new URL('../../../cypher/insights/strained-support.cypher', import.meta.url), 'utf8').match(
        /@steps +(.+)/,
    )?.[1].split(', ') ?? [];

/**
 * The lists of ideas about an alter, for the map, and from the insight about strained support, without empty lists.
 * @type {(alter: Alter, supports: Support[], steps?: Step[]) => Idea[][]}
 */
function ideasAbout(alter, supports, steps = []) {
    const map = mapOf({ supports, steps }, [alter]);
    return [
        forAlter(map, alter, today), forMap(map, today),
        forInsight(map, { key: 'i', steps: ofStrainedSupport }, { alters: ['a'], domains: [] }),
    ].filter((ideas) => ideas.length > 0);
}

for (const strained of [false, true]) {
    test(`the first idea is a light one in ${strained ? 'strained' : 'other'} relationships`, () => {
        for (const alter of everybody) {
            for (const supports of givenAndReceived) {
                for (const [first] of ideasAbout({ ...alter, strained }, supports)) {
                    assert.ok(
                        light.has(first.way ?? ''), `${first.way} is the first idea about ${JSON.stringify(alter)}`,
                    );
                }
            }
        }
    });
}

test('a confrontation is never the first idea, regardless of planned steps', () => {
    for (const alter of everybody.map((one) => ({ ...one, strained: true }))) {
        /** @type {Step[]} */
        const steps = [];
        for (let ideas = ideasAbout(alter, [support('a')]); ideas.some(([{ way }]) => way !== undefined
            && steps.every((step) => step.way !== way)); ideas = ideasAbout(alter, [support('a')], steps)) {
            for (const [{ way, alter: id }] of ideas) {
                assert.ok(
                    !['repair', 'be-open'].includes(way ?? ''),
                    `${way} after ${steps.map((step) => step.way)} about ${JSON.stringify(alter)}`,
                );
                steps.push({ id: `s${steps.length}`, words: 'x', way, alter: id, on: today });
            }
        }
    }
});

test('a strained relationship does not lead to an idea of confrontation', () => {
    for (const alter of everybody) {
        for (const supports of givenAndReceived) {
            const [before, after] = [false, true].map((strained) =>
                forAlter(mapOf({ supports }, [{ ...alter, strained }]), { ...alter, strained }, today).map(({ way }) =>
                    way
                )
            );
            assert.deepEqual(
                after.filter((way) => !before.includes(way) && ['repair', 'be-open'].includes(way)), [],
                JSON.stringify(alter),
            );
        }
    }
});

describe('ideas for a map begin with the people on it', () => {
    const reachOut = { id: 's', words: 'x', way: 'reach-out', alter: 'a', on: '2026-05-01' };
    const newContacts = { id: 'n', question: 'new-contacts', answer: 'yes', on: '2026-05-01' };
    const wished = anna({ wantMore: true });
    /** @type {[fields: Partial<SupportMap>, ideas: string][]} */
    const table = [
        [{}, 'club volunteer events online'],
        [{ alters: [wished] }, 'reach-out:a club volunteer events'],
        [{ alters: [wished], steps: [{ ...reachOut, state: 'open' }] }, 'keep-in-touch:a club volunteer events'],
        [{ alters: [wished], steps: [{ ...reachOut, state: 'done' }] }, 'reach-out:a club volunteer events'],
        [
            { alters: [anna({ closeness: 5 }), ...people(1, { strained: true })] },
            'send-card:p0 send-card:a club volunteer',
        ],
        [{ alters: people(6, { wantMore: true }) }, 'reach-out:p0 reach-out:p1 plan-together:p2 plan-together:p3'],
        [
            { alters: people(6, { wantMore: true }), reflections: [newContacts] },
            'reach-out:p0 reach-out:p1 club volunteer',
        ],
        [{ alters: [anna({ kind: 'place', closeness: 5 })] }, 'club volunteer events online'],
    ];
    for (const [fields, ideas] of table) {
        test(rowTitle(fields, ideas), () => {
            assert.equal(inShort(forMap(mapOf(fields), today).slice(0, 4)), ideas);
        });
    }
});

// The entries are for areas of life without support, first one for each area, and they follow the ideas about people.
describe('entries of the referral list for open areas follow the ideas about people', () => {
    const referrals = [referral('Choir', 'leisure'), referral('Chess', 'leisure'), referral('Repair', 'work')];
    /** @type {(domain: string) => Support} */
    const got = (domain) => ({ ...support('a', 'emotional'), domain });
    const wished = { alters: [anna({ wantMore: true })] };
    const past = { alters: [anna({ wantMore: true, phase: 'past' })] };
    const choir = { id: 's', words: 'To the Choir', on: '2026-05-01' };
    const newContacts = { id: 'n', question: 'new-contacts', answer: 'yes', on: '2026-05-01' };
    /** @type {[fields: Partial<SupportMap>, ideas: string][]} */
    const table = [
        [{}, 'club volunteer events'],
        [{ reflections: [newContacts] }, 'Choir Repair club'],
        [{ ...wished, supports: [got('work')] }, 'reach-out:a Choir Chess'],
        [{ ...wished, supports: [got('leisure')] }, 'reach-out:a Repair club'],
        [{ ...past, supports: [got('leisure')] }, 'old-friends:a club volunteer'],
        [{ ...wished, supports: [got('work'), got('leisure')] }, 'reach-out:a club volunteer'],
        [{ ...wished, supports: [got('work')], steps: [{ ...choir, state: 'not-now' }] }, 'reach-out:a Chess club'],
        [{ ...wished, supports: [got('work')], steps: [{ ...choir, state: 'done' }] }, 'reach-out:a Choir Chess'],
    ];
    for (const [fields, ideas] of table) {
        test(rowTitle(fields, ideas), () => {
            assert.equal(inShort(forMap(mapOf(fields), today, referrals).slice(0, 3)), ideas);
        });
    }
});

describe('an insight that suggests something new offers the referrals of its areas', () => {
    const referrals = [referral('Choir', 'leisure'), referral('Repair', 'work')];
    /** @type {[steps: string[], domains: string[], ideas: string][]} */
    const table = [
        [['club', 'appreciate', 'events'], ['work'], 'club appreciate:a Repair events'],
        [['club', 'appreciate'], ['living'], 'club appreciate:a'],
        [['appreciate'], ['work'], 'appreciate:a'],
        [['club'], ['work', 'leisure'], 'Repair Choir club'],
    ];
    for (const [steps, domains, ideas] of table) {
        test(rowTitle(steps, domains, ideas), () => {
            const alters = steps.includes('appreciate') ? ['a'] : [];
            const found = forInsight(mapOf({}, [anna()]), { key: 'i', steps }, { alters, domains }, referrals);
            assert.equal(inShort(found), ideas);
        });
    }
});

describe('an insight suggests the ways of its file', () => {
    /** @type {[steps: string[], alters: string[], ideas: string][]} */
    const table = [
        [['reach-out', 'ask'], ['a', 'p0'], 'reach-out:a ask:p0'],
        [['reach-out', 'ask'], [], 'reach-out ask'],
        [['repair', 'club'], [], 'club'],
        [['club', 'appreciate'], ['a'], 'club appreciate:a'],
        [[], ['a'], ''],
    ];
    for (const [steps, alters, ideas] of table) {
        test(rowTitle(steps, alters, ideas), () => {
            const map = mapOf({}, [anna(), ...people(1)]);
            assert.equal(inShort(forInsight(map, { key: 'i', steps }, { alters, domains: [] })), ideas);
        });
    }
});

/** @type {(name: string, domain: string) => Referral} */
function referral(name, domain) {
    return { id: name, name, domains: [domain], version: 1 };
}

/**
 * Each idea as the name of a referral, or as `way:alter`.
 * @type {(ideas: Idea[]) => string}
 */
function inShort(ideas) {
    return ideas.map(({ way, alter, referral }) => referral?.name ?? [way, alter].filter(Boolean).join(':')).join(' ');
}
