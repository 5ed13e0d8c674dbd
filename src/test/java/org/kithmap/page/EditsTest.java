package org.kithmap.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Changes of a map as the page makes them: pure functions, asked in the browser they are written
/// for.
class EditsTest extends ModuleTest {

    /// Anna and Bo know each other and Cem; Anna listens, Bo listens and gets help.
    private static final String MAP =
            """
            const map = {
                id: 'me', name: 'Me', reflections: [], views: [],
                alters: [
                    { id: 'a', name: 'Anna', kind: 'person', phase: 'present', closeness: 4, qualities: ['calm'] },
                    { id: 'b', name: 'Bo', kind: 'person', phase: 'past', comfort: 3, qualities: ['funny'] },
                    { id: 'c', name: 'Cem', kind: 'person', phase: 'present' },
                ],
                ties: [{ a: 'a', b: 'b' }, { a: 'b', b: 'c', weight: 2 }],
                supports: [
                    { alter: 'a', direction: 'received', type: 'emotional', benefits: ['empathy'] },
                    { alter: 'b', direction: 'received', type: 'emotional', benefits: ['ventilating'] },
                    { alter: 'b', direction: 'given', type: 'practical', domain: 'work' },
                ],
                steps: [{ id: 's', words: 'Call Bo', alter: 'b', state: 'open', on: '2026-01-01' }],
                contacts: [{ id: 'k', alter: 'b', on: '2026-01-02' }],
            };
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    closeness: 5    | 1
                    closeness: null | 1
                    closeness: 4    | 0
                    kind: null      | 1
                    kind: "person"  | 0
                    strained: false | 0
                    strained: true  | 1
                    notes: ""       | 0
                    qualities: []   | 1
                    phase: "present"| 0
                    """)
    void onlyWhatSaysSomethingElseIsAnEdit(String field, int edits) {
        Object made = ask("return edits.setFields(map, 'alter', 'a', { %s });".formatted(field));
        assertThat((List<?>) made).hasSize(edits);
    }

    /// The server would refuse it, and tell the owner that the coach tried.
    @Test
    void nothingThatIsWithheldIsSent() {
        Object sent =
                ask(
                        """
                        const { withoutWithheld } = await import('/model/shared-parts.js');
                        const shared = { ...map, access: { partial: ['notes', 'closeness', 'domains', 'reflections'], domains: ['living'] } };
                        return withoutWithheld(shared, [
                            ...edits.setFields(shared, 'alter', 'a', { closeness: 2, strained: true, notes: 'x', places: { group: [0, 1] }, since: 'school' }),
                            ...edits.setFields(shared, 'map', null, { notes: 'x' }),
                            edits.add('alter', { id: 'n', name: 'New', closeness: 3, notes: 'y' }),
                            edits.add('contact', { id: 'm', alter: 'a', on: '2026-01-02', words: 'z' }),
                            edits.add('reflection', { id: 'r', question: 'close', answer: 'partly' }),
                            edits.support(shared, { alter: 'a', direction: 'given', type: 'practical', domain: 'work' }),
                            edits.support(shared, { alter: 'a', direction: 'given', type: 'practical', domain: 'living' }),
                        ].flat()).map(({ on, field = '', to }) => `${on} ${field} ${Object.keys(Object(to)).join(' ')}`.trim());
                        """);
        assertThat((List<?>) sent)
                .isEqualTo(
                        List.of(
                                "alter since 0 1 2 3 4 5",
                                "alter  kind phase name",
                                "contact  alter on",
                                "support"));
    }

    @Test
    void whoeverGoesTakesAlongWhatSpeaksOfThem() {
        assertThat(ask("return edits.apply(map, edits.remove(map, 'alter', 'b'));"))
                .isEqualTo(
                        ask(
                                """
                                return { ...map, alters: [map.alters[0], map.alters[2]], ties: [], supports: [map.supports[0]],
                                    steps: [{ id: 's', words: 'Call Bo', state: 'open', on: '2026-01-01' }], contacts: [] };
                                """));
    }

    @Test
    void twoEntriesBecomeOneThatSaysWhatEitherSaid() {
        assertThat(
                        ask(
                                "return edits.apply(map, edits.merge(map, 'a', 'b'), () => { throw new Error('refused'); });"))
                .isEqualTo(
                        ask(
                                """
                                return { ...map,
                                    alters: [{ id: 'a', name: 'Anna', kind: 'person', phase: 'present', closeness: 4, comfort: 3, qualities: ['calm', 'funny'] }, map.alters[2]],
                                    ties: [{ a: 'a', b: 'c', weight: 2 }],
                                    supports: [
                                        { alter: 'a', direction: 'received', type: 'emotional', benefits: ['empathy', 'ventilating'] },
                                        { alter: 'a', direction: 'given', type: 'practical', domain: 'work' },
                                    ],
                                    steps: [{ ...map.steps[0], alter: 'a' }], contacts: [{ ...map.contacts[0], alter: 'a' }],
                                };
                                """));
    }

    /// Random changes, each turned round again: the map is as it was, in every part.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyChangeTurnedRoundLeadsBack(int seed) {
        Object differences =
                ask(
                        """
                        let at = %d;
                        const next = (n) => (at = (at * 48271) %% 2147483647) %% n;
                        const sorted = (one) => JSON.stringify(Object.fromEntries(Object.entries(one).map(([key, value]) =>
                            [key, Array.isArray(value) ? value.map((each) => JSON.stringify(each, Object.keys(each).sort())).sort() : value])));
                        const one = (list) => list[next(list.length)];
                        let now = map;
                        const done = [];
                        for (let round = 0; round < 60; round += 1) {
                            const someone = now.alters.length > 0 ? one(now.alters).id : null;
                            const other = now.alters.length > 1 ? one(now.alters.filter(({ id }) => id !== someone)).id : null;
                            const makers = [
                                () => [edits.add('alter', { name: `New ${round}` })],
                                () => someone && edits.setFields(now, 'alter', someone, { closeness: 1 + next(5), newer: next(2) === 1, notes: next(2) ? 'x' : null }),
                                () => someone && edits.support(now, { alter: someone, direction: next(2) ? 'given' : 'received', type: 'material' }, next(2) ? { benefits: ['material-support'] } : null),
                                () => other && edits.tie(now, someone, other, next(2) ? {} : null),
                                () => someone && next(4) === 0 && edits.remove(now, 'alter', someone),
                                () => other && next(4) === 0 && edits.merge(now, someone, other),
                            ];
                            const made = one(makers)();
                            if (made && made.length > 0) {
                                done.push([now, made]);
                                now = edits.apply(now, made, () => { throw new Error('refused'); });
                            }
                        }
                        const wrong = [];
                        for (const [before, made] of done.reverse()) {
                            now = edits.apply(now, edits.reverse(made), () => { throw new Error('refused on the way back'); });
                            if (sorted(now) !== sorted(before)) wrong.push([sorted(now), sorted(before)]);
                        }
                        return wrong.concat(done.length > 20 ? [] : ['too few changes']);
                        """
                                .formatted(seed));
        assertThat((List<?>) differences).isEmpty();
    }

    @Test
    void anEditThatFindsSomethingElseIsNoticed() {
        assertThat(
                        ask(
                                """
                                const refused = [];
                                edits.apply(map, [
                                    { on: 'alter', key: 'a', field: 'closeness', from: 4, to: 5 },
                                    { on: 'alter', key: 'a', field: 'closeness', from: 4, to: 3 },
                                    { on: 'alter', key: 'nobody', field: 'closeness', from: null, to: 3 },
                                    { on: 'tie', key: ['a', 'b'], from: null, to: {} },
                                    { on: 'map', field: 'name', from: 'You', to: 'We' },
                                ], (index) => refused.push(index));
                                return refused;
                                """))
                .isEqualTo(List.of(1, 2, 3, 4));
    }

    /// Each kind of change as the page makes it, and what the history says of it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    edits.add('alter', { name: 'Dana' })                                                   | Added Dana.
                    edits.remove(map, 'alter', 'b')                                                        | Removed Bo.
                    edits.merge(map, 'a', 'b')                                                             | Bo and Anna are one entry now.
                    edits.merge(map, 'a', 'c')                                                             | Cem and Anna are one entry now.
                    edits.merge({ ...map, ties: [] }, 'a', 'c')                                            | Cem and Anna are one entry now.
                    edits.setFields(map, 'alter', 'a', { name: 'Anne' })                                   | Anna is now called Anne.
                    edits.setFields(map, 'map', null, { name: 'Us' })                                      | The map Me is now called Us.
                    edits.setFields(map, 'alter', 'a', { closeness: 5 })                                   | Anna, how close: very close.
                    edits.setFields(map, 'alter', 'a', { qualities: ['calm', 'kind'] })                    | Anna, qualities: also kind.
                    edits.setFields({ ...map, alters: [{ id: 'a', name: 'Anna', qualities: ['calm', 'kind'] }] }, 'alter', 'a', { qualities: ['kind'] }) | Anna, qualities: no longer calm.
                    edits.tie(map, 'a', 'c')                                                               | Anna and Cem know each other.
                    edits.tie(map, 'a', 'b', null)                                                         | Anna and Bo no longer know each other.
                    edits.support(map, { alter: 'c', direction: 'received', type: 'practical' })           | Cem gives you practical help.
                    toggleArea(map, { alter: 'a', direction: 'received', type: 'emotional' }, 'work')      | Anna’s emotional support: also for work.
                    toggleArea(map, { alter: 'b', direction: 'given', type: 'practical' }, 'work')         | Your practical help for Bo: no longer for work.
                    toggleArea(map, { alter: 'b', direction: 'given', type: 'practical' }, 'living')       | You give Bo practical help (home).
                    edits.support(map, { alter: 'b', direction: 'given', type: 'practical', domain: 'work' }, null) | No longer noted: you give Bo practical help (work).
                    edits.support(map, { alter: 'a', direction: 'received', type: 'emotional' }, { benefits: ['empathy', 'problem-solving'] }) | What Anna’s emotional support brings you: empathy and solving problems.
                    edits.add('reflection', { question: 'close', on: '2026-01-01' })                       | Answered a question.
                    edits.add('step', { words: 'Call Cem', on: '2026-01-01' })                             | A step: Call Cem
                    edits.remove(map, 'step', 's')                                                         | Removed the step: Call Bo
                    edits.add('contact', { alter: 'c', on: '2026-01-01' })                                 | Contact with Cem.
                    edits.remove(map, 'contact', 'k')                                                      | Removed a contact with Bo.
                    """)
    void theHistorySaysWhatWasDone(String made, String words) {
        assertThat(words("en", made)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nl | Bo en Anna staan er nu als één.   | Anna heet nu Anne.    | Van Anna, emotionele steun: ook voor werk.
                    de | Bo und Anna sind jetzt ein Eintrag. | Anna heißt jetzt Anne. | Von Anna, emotionale Unterstützung: auch für Arbeit.
                    """)
    void theHistorySaysSoInOtherLanguages(
            String language, String merged, String renamed, String area) {
        assertThat(words(language, "edits.merge(map, 'a', 'b')")).isEqualTo(merged);
        assertThat(words(language, "edits.setFields(map, 'alter', 'a', { name: 'Anne' })"))
                .isEqualTo(renamed);
        assertThat(
                        words(
                                language,
                                "toggleArea(map, { alter: 'a', direction: 'received', type: 'emotional' }, 'work')"))
                .isEqualTo(area);
    }

    @Test
    void goingBackSaysToWhat() {
        String history =
                "const history = [{ id: '2', edits: [], restored: '1' }, { id: '1', edits: edits.setFields(map, 'alter', 'a', { name: 'Anne' }) }];";
        String said = history + "return said({ map, history }, { edits: [], restored: '%s' });";
        assertThat(said("en", said.formatted("1")))
                .isEqualTo("Went back to how it was after: Anna is now called Anne.");
        assertThat(said("en", said.formatted("2")))
                .isEqualTo("Went back to how it was after: Anna is now called Anne.");
        assertThat(said("en", said.formatted("start"))).isEqualTo("Went back to the very start.");
        assertThat(said("en", said.formatted("0"))).isEqualTo("Went back to an earlier point.");
    }

    @Test
    void undoIsOfferedForEightSecondsThatDoNotRunWhileSomebodyIsThere() {
        assertThat(
                        ask(
                                """
                                const { undoOffer } = await import('/features/map/undo-offer.js');
                                const { setTimeout, clearTimeout } = window;
                                const { now } = Date;
                                const told = [];
                                let time = 0;
                                let timer = null;
                                window.setTimeout = (then, ms) => { timer = { then, ms }; return 1; };
                                window.clearTimeout = () => { timer = null; };
                                Date.now = () => time;
                                try {
                                    const offer = undoOffer({ store: { update: ({ undoOffer: said }) => told.push(said && said.text) }, afterPaint: () => {} });
                                    offer.offerUndo('id', 'Removed Bo.');
                                    told.push(timer.ms);
                                    time += 3000;
                                    offer.holdOffer();
                                    told.push(timer === null);
                                    time += 60000;
                                    offer.releaseOffer();
                                    told.push(timer.ms);
                                    timer.then();
                                } finally {
                                    Object.assign(window, { setTimeout, clearTimeout });
                                    Date.now = now;
                                }
                                return told;
                                """))
                .isEqualTo(Arrays.asList("Removed Bo.", 8000, true, 5000, null));
    }

    private static String words(String language, String made) {
        return said(
                language, "return said({ map, history: [] }, { edits: [" + made + "].flat() });");
    }

    /// Without the marks that hold names together where scripts of two directions meet.
    private static String said(String language, String body) {
        return String.valueOf(
                        ask(
                                """
                                const { speak, t } = await import('/i18n/i18n.js');
                                const { changeWords } = await import('/model/change-descriptions.js');
                                const { toggleArea } = await import('/model/support-edits.js');
                                await speak('%s');
                                const said = (state, change) => changeWords(t, state, change);
                                """
                                                .formatted(language)
                                        + body))
                .replaceAll("[\u2066-\u2069]", "");
    }

    private static Object ask(String body) {
        return tab.page()
                .evaluate(
                        "async () => { const edits = await import('/model/edits.js'); "
                                + MAP
                                + body
                                + " }");
    }
}
