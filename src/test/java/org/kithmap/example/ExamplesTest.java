package org.kithmap.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.testing.Client;
import org.kithmap.testing.TestKithmap;

/// The example as the page receives it.
class ExamplesTest {

    private static TestKithmap kithmap;
    private static Client newcomer;

    @BeforeAll
    static void start() {
        kithmap = TestKithmap.startPractice();
        newcomer = kithmap.as(new Account("newcomer", "Ana", Set.of(Role.PERSON)));
    }

    @AfterAll
    static void stop() {
        kithmap.close();
    }

    @ParameterizedTest
    @CsvSource({
        "en, The river path",
        "nl, Het pad langs de rivier",
        "de, Der Weg am Fluss",
        "nl-simple, Het pad langs de rivier",
        "fr, The river path"
    })
    void itIsInTheLanguageOfThePageOrInEnglish(String language, String path) {
        assertThat(example(language).at("/map/alters").findValuesAsText("name")).contains(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "de"})
    void everyNoteIsTranslated(String language) {
        List<String> english = example("en").findValuesAsText("notes");
        assertThat(example(language).findValuesAsText("notes"))
                .hasSameSizeAs(english)
                .doesNotContainAnyElementsOf(english);
    }

    @Test
    void theInsightsSpeakAboutIt() {
        JsonNode found = example("en").path("insights");
        assertThat(found)
                .filteredOn(one -> one.path("key").textValue().equals("count-on"))
                .singleElement()
                .extracting(one -> one.path("alters").size())
                .isEqualTo(4);
    }

    @Test
    void nothingOfItIsStored() {
        example("en");
        assertThat(newcomer.get("/api/maps").json()).isEmpty();
    }

    private static JsonNode example(String language) {
        return newcomer.get("/api/examples/" + language).json();
    }
}
