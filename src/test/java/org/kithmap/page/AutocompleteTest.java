package org.kithmap.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The completions that the editor of the workbench offers. The module imports CodeMirror from a
/// web jar, so it is tested in the browser.
class AutocompleteTest extends ModuleTest {

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
    void completionsFitThePlaceOfTheCursor(String before, String names) {
        Object offered =
                tab.page()
                        .evaluate(
                                """
                                async (before) => {
                                    const { offered } = await import('/features/analysis/autocomplete.js');
                                    return offered(before, before, { parameters: ['least'], schema: {
                                        labels: [{ name: 'Ego', properties: [{ name: 'density' }] }, { name: 'Alter', properties: [{ name: 'kind' }] }],
                                        types: [{ name: 'KNOWS', properties: [{ name: 'closeness' }] }], functions: [],
                                    } }).options.map(({ label }) => label);
                                }
                                """,
                                before);
        assertThat((List<?>) offered)
                .map(String::valueOf)
                .containsExactlyInAnyOrder(names.split(", "));
    }
}
