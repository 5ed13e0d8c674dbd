package org.kithmap.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kithmap.account.Account;
import org.kithmap.graph.Connection;
import org.kithmap.graph.Graph;
import org.kithmap.json.Json;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.Client;
import org.kithmap.testing.DiskSearch;
import org.kithmap.testing.EditRequests;
import org.kithmap.testing.FullMapFixture;
import org.kithmap.testing.TestKithmap;
import org.kithmap.testing.TestMapKeys;

/// The contents of the files of the database, its transaction logs and its own logs.
class WordsOnDiskTest {

    private static final String MARKER = "zebrafinch";
    private static final String INFLUENCE = "costs-strength";
    private static final String CONVERSATION =
            """
            {"notes": "zebrafinch", "shared": "zebrafinch", "agenda": [{"kind": "own", "words": "zebrafinch"}],
             "agreed": [{"words": "zebrafinch"}], "drawing": {"marks": [{"alter": "a", "words": "zebrafinch"}]}}
            """;
    private static final List<String> FREE =
            List.of(
                    "name", "notes", "words", "symbol", "goodFor", "phone", "helps", "signs", "say",
                    "urgent");

    @Test
    void noWordOfAKeptOrErasedMapIsLegibleOnDisk(@TempDir Path folder) throws IOException {
        String kept;
        try (Connection connection = Connection.embedded(folder, 0);
                TestKithmap kithmap = TestKithmap.start(connection.graph())) {
            Client owner = kithmap.owner();
            kept = marked(connection.graph(), owner);
            String erased = marked(connection.graph(), owner);
            for (String map : List.of(kept, erased)) {
                String path = "/api/maps/" + map;
                assertThat(
                                owner.post(
                                                path + "/changes",
                                                EditRequests.change(
                                                        Stream.generate(
                                                                        WordsOnDiskTest
                                                                                ::alterWithAQuality)
                                                                .limit(6)
                                                                .toArray(String[]::new)))
                                        .status())
                        .isEqualTo(201);
                assertThat(owner.get(path).body()).contains(MARKER);
                assertThat(owner.get(path + "/insights").body()).contains(MARKER);
                String alter = owner.get(path).json().at("/alters/0/id").textValue();
                owner.put(
                        path + "/influences",
                        "{\"alter\": \"%s\", \"to\": \"%s\"}".formatted(alter, INFLUENCE));
                assertThat(owner.get(path + "/influences").body()).contains(INFLUENCE);
                assertThat(owner.post(path + "/conversations", CONVERSATION).status())
                        .isEqualTo(201);
                assertThat(owner.get(path + "/conversations").body()).contains(MARKER);
            }
            assertThat(owner.delete("/api/maps/" + erased).status()).isEqualTo(204);
            assertThat(DiskSearch.filesWith(MARKER, folder)).isEmpty();
        }
        assertThat(DiskSearch.filesWith(MARKER, folder)).isEmpty();
        assertThat(DiskSearch.filesWith(INFLUENCE, folder)).isEmpty();
        assertThat(DiskSearch.filesWith(kept, folder)).isNotEmpty(); // what is there is found
    }

    /// One of so many that the insight about qualities speaks.
    private static String alterWithAQuality() {
        return "{\"on\": \"alter\", \"key\": \"%s\", \"to\": {\"name\": \"%s Bo\", \"qualities\": [\"%s\"]}}"
                .formatted(UUID.randomUUID(), MARKER, MARKER);
    }

    /// A map on which everything is said that can be, with the marker in every word of somebody's
    /// own.
    ///
    /// @return its id
    private static String marked(Graph graph, Client owner) throws IOException {
        SupportMap map = FullMapFixture.map();
        TestMapKeys.maps(graph).create(Account.OWNER.id(), map);
        JsonNode file = owner.get("/api/maps/" + map.id() + "/export").json();
        mark(file);
        TestMapKeys.maps(graph).erase(Account.OWNER.id(), map.id());
        Client.Response report =
                owner.upload(
                        Duration.ofMinutes(1), file.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(report.status()).isEqualTo(200);
        JsonNode last = Json.MAPPER.readTree(report.body().lines().toList().getLast());
        return last.path("report").path("maps").path(0).path("id").textValue();
    }

    private static void mark(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                if (FREE.contains(field.getKey()) && field.getValue().isTextual()) {
                    field.setValue(
                            Json.MAPPER.valueToTree(
                                    field.getKey().equals("symbol")
                                            ? MARKER.substring(0, 2)
                                            : MARKER));
                } else if (field.getKey().equals("qualities")) {
                    ArrayNode qualities = object.putArray("qualities");
                    qualities.add(MARKER);
                }
            }
        }
        node.forEach(WordsOnDiskTest::mark);
    }
}
