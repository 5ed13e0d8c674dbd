package org.kithmap.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kithmap.testing.EditRequests;

/// What the exercise concludes: pure functions, asked in the browser they are written for.
class ExerciseRulesTest extends ModuleTest {

    /// A map with what a row of a table says of it, and with Anna.
    private static final String MAP =
            """
            const mapOf = (fields, alters = []) => ({ id: 'me', name: 'Me', ties: [], supports: [], reflections: [], steps: [],
                contacts: [], views: [], ...fields, alters: [...alters, ...(fields.alters ?? [])] });
            const today = '2026-05-03';
            const anna = (fields) => ({ id: 'a', name: 'Anna', ...fields });
            const from = (alter, type, direction = 'received') => ({ alter, direction, type });
            const people = (n, fields) => Array.from({ length: n }, (_, i) => ({ id: `p${i}`, name: `P${i}`, ...fields }));
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                                              |                                       | ask keep-in-touch
                    { died: true, wantMore: true }                  |                                       | ''
                    { wantMore: true }                              |                                       | reach-out plan-together
                    { strained: true, wantMore: true }              |                                       | repair be-open
                    { phase: 'hoped' }                              |                                       | reach-out ask
                    { phase: 'past' }                               |                                       | old-friends send-card
                    { lastContact: '2026-01-01' }                   |                                       | keep-in-touch video-call
                    { lastContact: '2026-04-20' }                   |                                       | ask keep-in-touch
                    { contactFromThem: 'yearly' }                   |                                       | keep-in-touch video-call
                    { contactFromThem: 'weekly', contactFromMe: 'monthly' } |                               | reach-out ask
                    { contactFromThem: 'monthly', contactFromMe: 'weekly' } |                               | wait be-open
                    { newer: true }                                 |                                       | plan-together be-present
                    {}                                              | from('a', 'emotional'), from('a', 'practical') | appreciate return-favour
                    { closeness: 5 }                                | from('a', 'emotional')                | appreciate eat-together
                    { kind: 'pet' }                                 |                                       | be-present appreciate
                    { kind: 'place', wantMore: true }               |                                       | be-present fixed-time
                    { kind: 'group' }                               |                                       | fixed-time offer-support
                    """)
    void anIdeaFitsSomebody(String alter, String supports, String ways) {
        assertThat(
                        ask(
                                "features/steps/suggestions",
                                """
                                const map = mapOf({ supports: [%s] }, [anna(%s)]);
                                return module.forAlter(map, map.alters[0], today).slice(0, 2).map(({ way }) => way).join(' ');
                                """
                                        .formatted(supports == null ? "" : supports, alter)))
                .isEqualTo(ways);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    { }                                                                           | club volunteer events online
                    { alters: [anna({ wantMore: true })] }                                        | reach-out:a club volunteer events
                    { alters: [anna({ wantMore: true })], steps: [{ id: 's', way: 'reach-out', alter: 'a', state: 'open' }] } | plan-together:a club volunteer events
                    { alters: [anna({ wantMore: true })], steps: [{ id: 's', way: 'reach-out', alter: 'a', state: 'done' }] } | reach-out:a club volunteer events
                    { alters: [anna({ closeness: 5 }), ...people(1, { strained: true })] }        | repair:p0 ask:a club volunteer
                    { alters: people(6, { wantMore: true }) }                                     | reach-out:p0 reach-out:p1 plan-together:p2 plan-together:p3
                    { alters: people(6, { wantMore: true }), reflections: [{ question: 'new-contacts', answer: 'yes', on: '2026-05-01' }] } | reach-out:p0 reach-out:p1 club volunteer
                    { alters: [anna({ kind: 'place', closeness: 5 })] }                           | club volunteer events online
                    """)
    void ideasForAMapBeginWithThoseWhoAreOnIt(String map, String ideas) {
        assertThat(
                        ask(
                                "features/steps/suggestions",
                                """
                                return module.forMap(mapOf(%s), today).slice(0, 4).map(({ way, alter }) => [way, alter].filter(Boolean).join(':')).join(' ');
                                """
                                        .formatted(map)))
                .isEqualTo(ideas);
    }

    /// Only for areas of life in which nobody is yet, one for each first, and after the people.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    { }                                                                                        | club volunteer events
                    { reflections: [{ question: 'new-contacts', answer: 'yes', on: '2026-05-01' }] }           | Choir Repair club
                    { alters: [anna({ wantMore: true })], supports: [got('work')] }                            | reach-out:a Choir Chess
                    { alters: [anna({ wantMore: true })], supports: [got('leisure')] }                         | reach-out:a Repair club
                    { alters: [anna({ wantMore: true, phase: 'past' })], supports: [got('leisure')] }          | old-friends:a club volunteer
                    { alters: [anna({ wantMore: true })], supports: [got('work'), got('leisure')] }                 | reach-out:a club volunteer
                    { alters: [anna({ wantMore: true })], supports: [got('work')], steps: [{ id: 's', words: 'To the Choir', state: 'not-now' }] } | reach-out:a Chess club
                    { alters: [anna({ wantMore: true })], supports: [got('work')], steps: [{ id: 's', words: 'To the Choir', state: 'done' }] }    | reach-out:a Choir Chess
                    """)
    void theReferralListOffersWhatFitsAnAreaAfterThePeople(String map, String ideas) {
        assertThat(
                        ask(
                                "features/steps/suggestions",
                                """
                                const got = (domain) => ({ ...from('a', 'emotional'), domain });
                                const list = [['Choir', 'leisure'], ['Chess', 'leisure'], ['Repair', 'work']].map(([name, domain]) => ({ id: name, name, domains: [domain] }));
                                const said = ({ way, alter, referral }) => referral?.name ?? [way, alter].filter(Boolean).join(':');
                                return module.forMap(mapOf(%s), today, list).slice(0, 3).map(said).join(' ');
                                """
                                        .formatted(map)))
                .isEqualTo(ideas);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ['club', 'appreciate', 'events'] | ['work']            | club appreciate:a Repair events
                    ['club', 'appreciate']           | ['living']          | club appreciate:a
                    ['appreciate']                   | ['work']            | appreciate:a
                    ['club']                         | ['work', 'leisure'] | Repair Choir club
                    """)
    void anInsightThatSuggestsSomethingNewOffersWhatFitsItsAreas(
            String ways, String domains, String ideas) {
        assertThat(
                        ask(
                                "features/steps/suggestions",
                                """
                                const map = mapOf({}, [anna()]);
                                const list = [['Choir', 'leisure'], ['Repair', 'work']].map(([name, domain]) => ({ id: name, name, domains: [domain] }));
                                const alters = %1$s.includes('appreciate') ? ['a'] : [];
                                return module.forInsight(map, { key: 'i', steps: %1$s }, { alters, domains: %2$s }, list)
                                    .map(({ way, alter, referral }) => referral?.name ?? [way, alter].filter(Boolean).join(':')).join(' ');
                                """
                                        .formatted(ways, domains)))
                .isEqualTo(ideas);
    }

    /// Where a link leads is what it says.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Call 0123, or https://choir.example/join.       | https://choir.example/join
                    (see http://choir.example) and more             | http://choir.example
                    HTTPS://Choir.example                           | HTTPS://Choir.example
                    javascript:alert(1) data:text/html,x            | ''
                    https://choir.example@evil.example/             | ''
                    https://                                        | ''
                    ftp://choir.example choir.example               | ''
                    https://a.example "https://b.example"           | https://a.example https://b.example
                    """)
    void onlyAddressesOfTheWebBecomeLinks(String words, String links) {
        assertThat(
                        ask(
                                "lib/linkify",
                                """
                                const parts = module.withLinks(%s);
                                if (parts.map(({ text }) => text).join('') !== %s) {
                                    return 'something is lost';
                                }
                                return parts.filter(({ href }) => href).map(({ text }) => text).join(' ');
                                """
                                        .formatted(
                                                EditRequests.json(words),
                                                EditRequests.json(words))))
                .isEqualTo(links);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ['reach-out', 'ask']       | ['a', 'p0'] | reach-out:a ask:p0
                    ['reach-out', 'ask']       | []          | reach-out ask
                    ['repair', 'club']         | []          | club
                    ['club', 'appreciate']     | ['a']       | club appreciate:a
                    []                         | ['a']       | ''
                    """)
    void anInsightSuggestsTheWaysOfItsFile(String ways, String lit, String ideas) {
        assertThat(
                        ask(
                                "features/steps/suggestions",
                                """
                                const map = mapOf({}, [anna(), ...people(1)]);
                                return module.forInsight(map, { key: 'i', steps: %s }, { alters: %s })
                                    .map(({ way, alter }) => [way, alter].filter(Boolean).join(':')).join(' ');
                                """
                                        .formatted(ways, lit)))
                .isEqualTo(ideas);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    close         | people(2, { closeness: 5 })                                  | | null
                    close         | people(3, { closeness: 5 })                                  | | yes
                    close         | people(3, { closeness: 2 })                                  | | no
                    close         | [...people(3, { closeness: 2 }), anna({ closeness: 4 })]      | | partly
                    close         | people(3, { closeness: 5, phase: 'past' })                   | | null
                    close         | people(3)                                                    | | null
                    give-and-take | people(3)                                                    | | null
                    family        | people(3, { relations: ['family'] })                         | { found: true, alters: [], values: { share: 1 } } | yes
                    family        | people(3, { relations: ['friend'] })                         | { found: false } | no
                    family        | people(3, { relations: ['friend'] })                         | { found: true, alters: [], values: { share: 0.5 } } | partly
                    family        | people(3)                                                    | { found: false } | null
                    small         | people(3, { closeness: 3 })                                  | { found: true, alters: ['p0'] } | yes
                    small         | people(3, { closeness: 3 })                                  | { found: true, alters: [1, 2, 3, 4, 5] } | no
                    areas         | []                                                           | { found: true, alters: [], values: { covered: 8 } } | yes
                    areas         | []                                                           | { found: true, alters: [], values: { covered: 4 } } | partly
                    areas         | []                                                           | | null
                    distant       | []                                                           | { found: true, alters: ['p0'] } | yes
                    distant       | people(3, { closeness: 3, contactFromMe: 'weekly' })         | | no
                    distant       | people(3)                                                    | | null
                    brings        | people(9, { closeness: 5 })                                  | | null
                    qualities     | people(9, { closeness: 5 })                                  | | null
                    new-contacts  | people(9, { closeness: 5 })                                  | | null
                    """)
    void aMapAnswersOnlyWhatItCan(String question, String alters, String results, String answer) {
        assertThat(
                        ask(
                                "features/reflection/model",
                                """
                                const section = '%1$s' === 'distant' ? 'together' : 'appreciate';
                                const voices = [%3$s].map((result) => ({ about: { section }, result }));
                                return String(module.mapSays('%1$s', mapOf({ alters: %2$s }), voices));
                                """
                                        .formatted(
                                                question, alters, results == null ? "" : results)))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "yes, no, true",
        "no, yes, true",
        "yes, yes, false",
        "partly, no, false",
        "yes, partly, false",
        "yes, null, false",
        "undefined, no, false"
    })
    void onlyAYesAndANoDiffer(String felt, String mapped, boolean differs) {
        assertThat(
                        ask(
                                "features/reflection/model",
                                "return module.differs(%s, %s);"
                                        .formatted(quoted(felt), quoted(mapped))))
                .isEqualTo(differs);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    { answer: 'yes' } |                                                                          | added {"question":"small","on":"2026-05-03","answer":"yes"}
                    { answer: 'yes' } | { id: 'r', question: 'small', answer: 'no', on: '2026-05-01' }            | added {"question":"small","on":"2026-05-03","answer":"yes"}
                    { answer: 'yes' } | { id: 'r', question: 'small', answer: 'no', on: '2026-05-03' }            | answer "yes"
                    { words: 'Hm.' }  | { id: 'r', question: 'small', answer: 'no', on: '2026-05-03' }            | words "Hm."
                    { answer: null }  | { id: 'r', question: 'small', answer: 'no', on: '2026-05-03' }            | removed
                    { answer: null }  | { id: 'r', question: 'small', answer: 'no', words: 'Hm.', on: '2026-05-03' } | answer null
                    { answer: null }  |                                                                          | ''
                    """)
    void anAnswerChangesThatOfItsDayAndNoOther(String said, String before, String edits) {
        assertThat(
                        ask(
                                "features/reflection/model",
                                """
                                const map = mapOf({ reflections: [%s] });
                                return module.answerEdits(map, 'small', %s, today)
                                    .map(({ field, from, to }) => (field ? `${field} ${JSON.stringify(to)}` : from ? 'removed' : `added ${JSON.stringify(to)}`)).join(', ');
                                """
                                        .formatted(before == null ? "" : before, said)))
                .isEqualTo(edits);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    { }                             |                                                  | contact, lastContact 2026-05-03
                    { lastContact: '2026-05-01' }   |                                                  | contact, lastContact 2026-05-03
                    { lastContact: '2026-05-04' }   |                                                  | contact
                    { lastContact: '2026-05-03' }   | { way: 'reach-out' }                             | contact, state resting
                    { lastContact: '2026-05-03' }   | { }                                              | contact, state resting
                    { lastContact: '2026-05-03' }   | { way: 'send-card' }                             | contact
                    { lastContact: '2026-05-03' }   | { alter: 'b' }                                   | contact
                    { lastContact: '2026-05-03' }   | { state: 'done' }                                | contact
                    { lastContact: '2026-05-03' }   | { on: '2026-05-04' }                             | contact
                    { lastContact: '2026-05-03' }   | { every: 'weekly', day: '2026-04-29' }           | contact, day 2026-05-06
                    { lastContact: '2026-05-03' }   | { every: 'fortnightly', day: '2026-05-03' }      | contact, day 2026-05-17
                    { lastContact: '2026-05-03' }   | { every: 'monthly', day: '2026-03-31' }          | contact, day 2026-05-31
                    { lastContact: '2026-05-03' }   | { every: 'weekly', day: '2026-05-05' }           | contact
                    """)
    void aContactIsOneChange(String alter, String step, String edits) {
        assertThat(
                        ask(
                                "features/steps/contact-edits",
                                """
                                const map = mapOf({ steps: [%s] }, [anna(%s)]);
                                return module.contactEdits(map, { alter: 'a', on: today, channel: 'call' })
                                    .map(({ on, field, to }) => (field ? `${field} ${to}` : on)).join(', ');
                                """
                                        .formatted(
                                                step == null
                                                        ? ""
                                                        : "{ id: 's', words: 'x', alter: 'a', on: '2026-05-01', state: 'open', ..."
                                                                + step
                                                                + " }",
                                                alter)))
                .isEqualTo(edits);
    }

    /// Anna has a contact on the third, and perhaps another; Bo has none.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2026-05-03 |            | { words: 'x' }                   | c words x
                    2026-05-03 |            | { on: '2026-05-02' }             | c on 2026-05-02, a lastContact 2026-05-02
                    2026-05-03 |            | { on: '2026-05-04' }             | c on 2026-05-04, a lastContact 2026-05-04
                    2026-05-03 | 2026-05-01 | { on: '2026-04-02' }             | c on 2026-04-02, a lastContact 2026-05-01
                    2026-05-09 |            | { on: '2026-05-02' }             | c on 2026-05-02
                    2026-05-09 |            | { on: '2026-05-10' }             | c on 2026-05-10, a lastContact 2026-05-10
                    2026-05-03 |            | { alter: 'b' }                   | c alter b, a lastContact null, b lastContact 2026-05-03
                    2026-05-03 | 2026-05-01 | { alter: 'b', on: '2026-05-02' } | c alter b, c on 2026-05-02, a lastContact 2026-05-01, b lastContact 2026-05-02
                    2026-05-03 |            | { channel: 'call' }              |
                    2026-05-03 |            | null                             | c gone, a lastContact null
                    2026-05-03 | 2026-05-01 | null                             | c gone, a lastContact 2026-05-01
                    2026-05-09 | 2026-05-01 | null                             | c gone
                    """)
    void lastContactFollowsAContactThatIsToldDifferently(
            String last, String other, String fields, String edits) {
        assertThat(
                        ask(
                                "features/steps/contact-edits",
                                """
                                const other = '%s';
                                const contact = { id: 'c', alter: 'a', on: '2026-05-03', channel: 'call' };
                                const map = mapOf({ contacts: [contact, ...(other ? [{ id: 'd', alter: 'a', on: other }] : [])] },
                                    [anna({ lastContact: '%s' }), { id: 'b', name: 'Bo' }]);
                                return module.contactChanges(map, contact, %s)
                                    .map(({ key, field, to }) => (field ? `${key} ${field} ${to}` : `${key} gone`)).join(', ');
                                """
                                        .formatted(other == null ? "" : other, last, fields)))
                .isEqualTo(edits == null ? "" : edits);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-03, weekly, 2026-05-03, 2026-05-10",
        "2026-05-03, weekly, 2026-06-01, 2026-06-07",
        "2026-12-28, fortnightly, 2026-12-28, 2027-01-11",
        "2026-01-31, monthly, 2026-01-31, 2026-02-28",
        "2026-01-31, monthly, 2026-02-28, 2026-03-31",
    })
    void whatIsRegularComesRoundAgain(String day, String every, String after, String next) {
        assertThat(
                        ask(
                                "lib/dates",
                                "return module.next('%s', '%s', '%s');"
                                        .formatted(day, every, after)))
                .isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    { }                                                                                            | list/family
                    { alters: [anna()] }                                                                           | close/a
                    { alters: [anna({ closeness: 3 })] }                                                           | contact/a
                    { alters: [anna({ closeness: 3, contactFromMe: 'daily' })] }                                   | support/emotional
                    { alters: [anna({ closeness: 3, kind: 'place' })], supports: [from('a', 'emotional')] }        | give/emotional
                    { alters: [anna({ phase: 'past' })] }                                                          | wishes/new
                    { alters: [anna({ closeness: 3, kind: 'place', wantMore: true })], supports: [from('a', 'emotional'), from('a', 'emotional', 'given')] } | look
                    """)
    void theExerciseBeginsWhereNothingIsSaid(String map, String screen) {
        assertThat(
                        ask(
                                "features/guide/screens",
                                "return module.startAt(mapOf(%s));".formatted(map)))
                .isEqualTo(screen);
    }

    @ParameterizedTest
    @CsvSource({
        "daily, weekly, them", "monthly, weekly, me", "weekly, weekly, even",
        "never, never, nobody", "never, yearly, me", ", weekly, null"
    })
    void whoTakesTheFirstStepFollowsFromTheTwoAnswers(String them, String me, String first) {
        assertThat(
                        ask(
                                "features/guide/screens",
                                "return String(module.firstStep({ contactFromThem: %s, contactFromMe: '%s' }));"
                                        .formatted(them == null ? "null" : "'" + them + "'", me)))
                .isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    []                                         | +work
                    [undefined]                                | -plain +work
                    ['work']                                   | -work +plain
                    ['work', 'living']                         | -work
                    ['living']                                 | +work
                    """)
    void pressingAnAreaKeepsTheSupport(String there, String edits) {
        assertThat(
                        ask(
                                "model/support-edits",
                                """
                                const map = mapOf({ supports: %s.map((domain) => ({ ...from('a', 'emotional'), domain })) }, [anna()]);
                                return module.toggleArea(map, from('a', 'emotional'), 'work')
                                    .map(({ key, to }) => `${to ? '+' : '-'}${key.domain ?? 'plain'}`).join(' ');
                                """
                                        .formatted(there)))
                .isEqualTo(edits);
    }

    private static String quoted(String word) {
        return word.equals("null") || word.equals("undefined") ? word : "'" + word + "'";
    }

    private static Object ask(String module, String body) {
        return tab.page()
                .evaluate(
                        "async () => { const module = await import('/%s.js'); %s %s }"
                                .formatted(module, MAP, body));
    }
}
