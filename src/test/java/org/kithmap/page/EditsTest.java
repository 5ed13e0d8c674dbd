package org.kithmap.page;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static Object ask(String body) {
        return tab.page()
                .evaluate(
                        "async () => { const edits = await import('/edits.js'); "
                                + MAP
                                + body
                                + " }");
    }
}
