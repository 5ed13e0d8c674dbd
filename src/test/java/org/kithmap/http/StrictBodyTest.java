package org.kithmap.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;
import org.kithmap.testing.TestKithmap;

/// A body with a field that is not known, or with one twice, is refused: what is misspelt would be
/// understood as left out.
class StrictBodyTest {

    /// Requests that read no JSON.
    private static final Set<String> WITHOUT_BODY =
            Set.of(
                    "POST /api/imports",
                    "POST /api/passkeys/challenge",
                    "POST /api/account/passkeys/challenge",
                    "POST /api/analysis/start",
                    "POST /api/analysis/refresh");

    private static TestKithmap kithmap;
    private static Client client;

    @BeforeAll
    static void start() {
        kithmap = TestKithmap.startPractice();
        client = kithmap.newAccount("administrator", "coach", "person", "analyst");
    }

    @AfterAll
    static void stop() {
        kithmap.close();
    }

    @Test
    void everyRequestWithABodyRefusesAFieldItDoesNotKnow() {
        Set<String> others = new TreeSet<>();
        for (String route : kithmap.routes()) {
            String[] parts = route.split(" ");
            if (Set.of("POST", "PUT", "PATCH").contains(parts[0])
                    && !WITHOUT_BODY.contains(route)) {
                Response answer =
                        client.send(
                                client.method(
                                        parts[0],
                                        parts[1].replaceAll("\\{\\w+}", "none"),
                                        "{\"surprise\": true}"));
                if (answer.status() != 400
                        || !answer.body().contains("\\\"surprise\\\" is unknown. Use only:")) {
                    others.add("%s: %d %s".formatted(route, answer.status(), answer.body()));
                }
            }
        }
        assertThat(others).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    PUT  | /api/maps/none/shares/none   | {'witheld': {'notes': true}}              | "witheld" is unknown. Use only: edit, until, hardDay, withheld.
                    PUT  | /api/maps/none/shares/none   | {'withheld': {}, 'withheld': {}}          | "withheld" appears twice.
                    POST | /api/maps/none/preview       | {'withheld': {'notes': true, 'notes': false}} | "notes" appears twice.
                    POST | /api/maps/none/changes       | {'id': 'x', 'edits': [{'on': 'map', 'on': 'tie'}]} | "on" appears twice.
                    POST | /api/maps/none/conversations | {'agenda': [{'kind': 'own', 'words': 'x', 'Talked': true}]} | "Talked" is unknown. Use only: kind, key, words, talked.
                    POST | /api/maps/none/conversations | {'agreed': [{'words': 'x', 'day': 'x'}]}  | "day" is unknown. Use only: step, words.
                    """)
    void theMessageNamesTheUnknownField(String method, String path, String body, String detail) {
        Response answer = client.send(client.method(method, path, body.replace('\'', '"')));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").textValue()).isEqualTo(detail);
    }
}
