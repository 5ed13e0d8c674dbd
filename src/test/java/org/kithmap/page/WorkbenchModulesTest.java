package org.kithmap.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The parts of the workbench that are pure functions.
class WorkbenchModulesTest extends ModuleTest {

    /// `|` is the cursor.
    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            textBlock =
                    """
                    RETURN 1|                                        @ RETURN 1
                    RETURN 1;|                                       @ RETURN 1
                    RETURN 1; |RETURN 2; RETURN 3                    @ RETURN 2
                    RETURN 'a;b|' AS x; RETURN 2                     @ RETURN 'a;b' AS x
                    RETURN 1 // not; here| \\n; RETURN 2             @ RETURN 1 // not; here
                    RETURN `;|`                                      @ RETURN `;`
                    RETURN 1; /* nothing; */|                        @ RETURN 1
                    |                                                @ ''
                    """)
    void theStatementAtTheCursorIsTheOneThatIsRun(String text, String statement) {
        String whole = text.replace("\\n", "\n");
        assertThat(
                        ask(
                                "statements",
                                "({ at }, module) => module.statementAt(at.replace('|', ''), at.indexOf('|')).text",
                                Map.of("at", whole)))
                .isEqualTo(statement);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            textBlock =
                    """
                    MATCH (n:                        @ Ego, Alter
                    MATCH (n:Ego|Al                  @ Ego, Alter
                    MATCH (n)-[k:                    @ KNOWS
                    MATCH (n:Ego) WHERE n.           @ density
                    MATCH ()-[k:KNOWS]-() RETURN k.c @ closeness
                    MATCH (n:Ego) WHERE n.x = $      @ least
                    MATCH (n:Alter {                 @ kind, density, closeness
                    """)
    void whatIsOfferedFitsThePlace(String before, String names) {
        Object offered =
                ask(
                        "autocomplete",
                        """
                        ({ before }, module) => module.offered(before, before, { parameters: ['least'], schema: {
                            labels: [{ name: 'Ego', properties: [{ name: 'density' }] }, { name: 'Alter', properties: [{ name: 'kind' }] }],
                            types: [{ name: 'KNOWS', properties: [{ name: 'closeness' }] }], functions: [],
                        } }).options.map(({ label }) => label).toSorted().join(', ')\
                        """,
                        Map.of("before", before));
        assertThat(List.of(((String) offered).split(", ")))
                .containsExactlyInAnyOrder(names.split(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    number | 0,5      | 0.5
                    number | five     |
                    yesno  | true     | true
                    list   | a, 'b c' | ["a","b c"]
                    list   | 1, 2.5   | [1,2.5]
                    date   | 2026-01  | {"$date":"2026-01"}
                    date   | soon     |
                    text   | 5        | "5"
                    """)
    void parametersAreSentAsWhatTheyAre(String kind, String said, String sent) {
        assertThat(
                        ask(
                                "parameters",
                                "(given, module) => JSON.stringify(module.valueOf(given)) ?? null",
                                Map.of("kind", kind, "said", said)))
                .isEqualTo(sent);
    }

    /// Of these cells, separated by `;`.
    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            textBlock =
                    """
                    number @ 3              @ [2, 3, null, 3.5, {"$integer": "3"}]                        @ 3; 3
                    number @ >= 3           @ [2, 3, null, {"$suppressed": 5}, {"$number": "NaN"}, 10]    @ 3; 10
                    number @ < 0,5          @ [0.5, 0.25, -1, null]                                       @ 0.25; -1
                    number @ ≠ 2            @ [2, 3, null]                                                @ 3
                    number @ 2–5            @ [1, 2, 5, 6]                                                @ 2; 5
                    number @ -3 - -1        @ [-4, -3, -1, 0]                                             @ -3; -1
                    number @ ..2            @ [1, 2, 3]                                                   @ 1; 2
                    number @ 2..            @ [1, 2, 3]                                                   @ 2; 3
                    number @ many           @ [1]                                                         @ unread
                    number @ '  '           @ [1]                                                         @ all
                    yesno  @ false          @ [true, false, null]                                         @ no
                    text   @ cafe           @ ["Café Zon", "the bench", null]                             @ Café Zon
                    list   @ peer           @ [["friend", "peer"], ["family"], []]                        @ friend, peer
                    date   @ 2026-03        @ [{"$date": "2026-03-01"}, {"$date": "2026-04-01"}, null]    @ 2026-03-01
                    date   @ > 2026-03      @ [{"$date": "2026-03-09"}, {"$date": "2026-04-01"}]          @ 2026-04-01
                    date   @ 2025..2026-03  @ [{"$date": "2024-12-01"}, {"$date": "2026-03-09"}]          @ 2026-03-09
                    date   @ soon           @ [{"$date": "2026-03-09"}]                                   @ unread
                    """)
    void aFilterLetsThroughWhatIsWrittenInIt(String kind, String said, String cells, String kept) {
        assertThat(
                        ask(
                                "filter",
                                """
                                async ({ kind, said, cells }, module) => {
                                    const { words } = await import('/features/analysis/values.js');
                                    const say = { number: String, yes: 'yes', no: 'no', fewer: (k) => `fewer than ${k}` };
                                    const fits = module.fitting(kind, said, say);
                                    return fits === undefined ? 'unread' : fits === null ? 'all' : JSON.parse(cells).filter(fits).map((cell) => words(cell, say)).join('; ');
                                }\
                                """,
                                Map.of("kind", kind, "said", said, "cells", cells)))
                .isEqualTo(kept);
    }

    /// Fourteen networks, from nobody to sixty around an ego, with names of every length.
    @Test
    void nobodysNameTouchesAnothersInAPictureOfManyNetworks() {
        Object touching =
                ask(
                        "network-layout",
                        """
                        (given, { placed, boxesOf, overlap }) => {
                            const [nodes, lines, widths] = [new Map(), [], new Map()];
                            const add = (id, label, width) => { nodes.set(id, { $node: id, labels: [label] }); widths.set(id, width); };
                            for (let ego = 0; ego < 14; ego++) {
                                add(`e${ego}`, 'Ego', 20 + ego * 6);
                                for (let i = 0; i < [0, 1, 2, 3, 5, 8, 12, 16, 20, 25, 30, 35, 45, 60][ego]; i++) {
                                    add(`${ego}-${i}`, 'Alter', 18 + ((i * 37 + ego * 11) % 80));
                                    lines.push(i % 2 ? { from: `e${ego}`, to: `${ego}-${i}` } : { from: `${ego}-${i}`, to: `e${ego}` });
                                }
                            }
                            for (let i = 0; i < 7; i++) add(`rest${i}`, 'Domain', 60);
                            const at = placed(nodes, lines, (id) => widths.get(id), 1.5);
                            const boxes = [...at].map(([id, one]) => [id, boxesOf(one, widths.get(id), nodes.get(id).labels[0] === 'Ego' ? 30 : 20)]);
                            const touching = boxes.flatMap(([id, mine], i) => boxes.slice(i + 1).filter(([, others]) => mine.some((one) => others.some((other) => overlap(one, other)))).map(([other]) => `${id} ${other}`));
                            return [at.size, nodes.size, touching.join(', ')];
                        }\
                        """,
                        Map.of());
        assertThat(touching).isEqualTo(List.of(283, 283, ""));
    }

    @Test
    void aHundredThousandRowsAreSortedInTurnsAndWhatIsNotThereComesLast() {
        Object found =
                tab.page()
                        .evaluate(
                                """
                                async () => {
                                    const { arranged } = await import('/features/analysis/sort.js');
                                    const { comparing } = await import('/features/analysis/values.js');
                                    const rows = Array.from({ length: 100_000 }, (_, i) => [i % 1000 === 0 ? null : (i * 7919) % 100_003]);
                                    let turns = 0;
                                    const by = comparing('number', true, null);
                                    const order = await arranged(rows, { fits: null, key: ([cell]) => by.of(cell), compare: by.compare }, () => (turns += 1) > 0);
                                    const sorted = [...order].map((at) => rows[at][0]);
                                    const right = sorted.slice(0, 99_900).every((value, i) => i === 0 || value <= sorted[i - 1]);
                                    return [order.length, right, sorted.slice(99_900).every((value) => value === null), turns > 100];
                                }
                                """);
        assertThat(found).isEqualTo(List.of(100_000, true, true, true));
    }

    /// A comment within a query has the letters as well as the title of another.
    @Test
    void aQueryIsFoundByItsTitleBeforeThoseThatHaveTheLettersElsewhere() {
        assertThat(
                        ask(
                                "library-search",
                                """
                                ({ search }, module) => {
                                    const words = ([key, title, about, text]) => ({ key, text, title, question: 'What?', why: '', columns: [{ about }], parameters: [] });
                                    const all = [['links', 'Who links others', 'pairs', '// counted map by map'], ['size', 'Size', 'one row, Map by map', 'RETURN 1'], ['maps', 'Measures, map by map', '', 'RETURN 2'], ['pets', 'Pets', '', 'RETURN 3']].map(words);
                                    return module.found(all, search, (one) => one).map(({ key }) => key).join(' ');
                                }\
                                """,
                                Map.of("search", " MAP by map")))
                .isEqualTo("maps links size");
    }

    /// What is drawn until somebody chooses: a row a line of two columns.
    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            textBlock =
                    """
                    text number   @ [["friend", 3], ["family", 2]]   @ bars
                    number number @ [[1, 30], [2, 20], [null, 4]]    @ bars
                    number number @ [[1, 30], [1, 20]]               @ scatter
                    number number @ [[0.1, 30], [0.2, 20]]           @ scatter
                    number number @ [[1, 30]]                        @ scatter
                    number        @ [[1], [2]]                       @ histogram
                    """)
    void whatIsDrawnFirstFitsTheColumns(String kinds, String rows, String kind) {
        assertThat(
                        ask(
                                "chart-data",
                                "({ kinds, rows }, module) => module.chosen({}, kinds.split(' '), JSON.parse(rows)).kind",
                                Map.of("kinds", kinds, "rows", rows)))
                .isEqualTo(kind);
    }

    @Test
    void aHistogramHasEvenStepsAndCountsEveryValueOnce() {
        assertThat(
                        ask(
                                "chart-data",
                                "({ rows }, module) => module.histogram(rows, 0).map(({ from, to, count }) => `${from}-${to}: ${count}`).join(', ')",
                                Map.of(
                                        "rows",
                                        List.of(
                                                List.of(0),
                                                List.of(1),
                                                List.of(1),
                                                List.of(4),
                                                List.of(9),
                                                List.of(10)))))
                .isEqualTo("0-2: 3, 2-4: 0, 4-6: 1, 6-8: 0, 8-10: 1, 10-12: 1");
    }

    @Test
    void theNetworkOfOnePersonBecomesAMapOfWhoseNamesNoneIsNeeded() {
        assertThat(
                        ask(
                                "rows-to-map",
                                """
                                (given, module) => {
                                    const node = ($node, labels) => [$node, { $node, labels, properties: {} }];
                                    const tie = ($tie, type, from, to, properties) => [$tie, { $tie, type, from, to, properties }];
                                    const nodes = new Map([node('e', ['Ego', 'Person']), node('a', ['Alter', 'Person']), node('b', ['Alter', 'Pet'])]);
                                    const ties = new Map([tie(1, 'KNOWS', 'e', 'a', { relations: ['friend'], closeness: 4 }), tie(2, 'KNOWS', 'e', 'b', {}),
                                        tie(3, 'SUPPORTS', 'a', 'e', { type: 'emotional' }), tie(4, 'KNOWS', 'a', 'b', {})]);
                                    const map = module.asMap({ nodes, ties }, (word, n) => `${word} ${n}`);
                                    return JSON.stringify([map.alters.map(({ name, kind, closeness }) => [name, kind, closeness ?? 0]), map.ties, map.supports.map(({ alter, direction }) => [alter, direction])]);
                                }\
                                """,
                                Map.of()))
                .isEqualTo(
                        "[[[\"friend 1\",\"person\",4],[\"pet 1\",\"pet\",0]],[{\"a\":\"a\",\"b\":\"b\"}],[[\"a\",\"received\"]]]");
    }

    /// What was not asked for is not drawn as if there were none of it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a KNOWS b                | no map
                    e KNOWS a                | relation
                    e KNOWS a, a SUPPORTS e  | domain
                    a SUPPORTS e             | domain
                    """)
    void howPeopleAreArrangedFitsWhatWasAskedFor(String ties, String arranged) {
        assertThat(
                        ask(
                                "rows-to-map",
                                """
                                (ties, module) => {
                                    const nodes = new Map(Object.entries({ e: ['Ego', 'Person'], a: ['Alter', 'Person'], b: ['Alter', 'Pet'] }).map(([$node, labels]) => [$node, { $node, labels, properties: {} }]));
                                    const tied = new Map(ties.split(', ').map((tie) => [tie, tie.split(' ')]).map(([tie, [from, type, to]]) => [tie, { type, from, to, properties: {} }]));
                                    const map = module.asMap({ nodes, ties: tied }, (word) => word);
                                    return map ? module.arrangement(map) : 'no map';
                                }\
                                """,
                                ties))
                .isEqualTo(arranged);
    }

    private static Object ask(String module, String asked, Object given) {
        return tab.page()
                .evaluate(
                        "async (given) => (%s)(given, await import('/features/analysis/%s.js'))"
                                .formatted(asked, module),
                        given);
    }
}
