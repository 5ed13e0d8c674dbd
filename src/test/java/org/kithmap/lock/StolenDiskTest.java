package org.kithmap.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kithmap.account.Account;
import org.kithmap.account.Accounts;
import org.kithmap.encryption.MapKeys;
import org.kithmap.graph.Connection;
import org.kithmap.testing.Client;
import org.kithmap.testing.DiskSearch;
import org.kithmap.testing.EditRequests;
import org.kithmap.testing.TestKithmap;
import org.kithmap.testing.TestMapKeys;

/// The contents of a stolen disk of a laptop that a passphrase protects: the database, its logs,
/// the copy for analysts, the key file.
class StolenDiskTest {

    /// So long that Neo4j does not pack its letters into fewer bits.
    private static final String MARKER =
            "a zebrafinch that sings in the attic at noon, and sleeps where nobody ever looks for it";

    private static final String PASSPHRASE = "vijf schapen op een dijk";

    @TempDir private static Path folder;

    @Test
    void aPassphraseLeavesNoWordOfAMapOrQuestionLegibleOnDisk() throws Exception {
        Path keys;
        try (Connection database = Connection.embedded(folder.resolve("data"), 0)) {
            keys = MapKeys.defaultFile(database.graph(), folder.resolve("keys"));
            MapKeys mapKeys = MapKeys.open(database.graph(), keys, true, TestMapKeys.CHEAP);
            new Accounts(database.graph(), Clock.systemUTC()).ensure(Account.OWNER);
            try (TestKithmap kithmap =
                    TestKithmap.start(
                            database.graph(),
                            mapKeys,
                            folder.resolve("research"),
                            Clock.systemUTC())) {
                Client owner = kithmap.owner();
                write(owner);
                makeCopy(owner);
                assertThat(filesWith(MARKER)).isNotEmpty(); // the copy has names; they are found
                ask(owner);

                assertThat(
                                owner.put(
                                                "/api/lock/passphrase",
                                                Client.json("passphrase", PASSPHRASE))
                                        .status())
                        .isEqualTo(200);

                assertThat(filesWith(MARKER)).isEmpty();
                write(owner);
                makeCopy(owner);
                assertThat(owner.get("/api/analysis").json().at("/build/named").booleanValue())
                        .isFalse();
                ask(owner);
                assertThat(owner.get("/api/analysis/questions").body()).contains(MARKER);
                assertThat(owner.get("/api/analysis/library").body()).contains(MARKER);
                assertThat(filesWith(MARKER)).isEmpty();

                assertThat(owner.post("/api/lock", "{}").status()).isEqualTo(204);

                assertThat(filesWith(MARKER)).isEmpty();
                assertThat(folder.resolve("research").toFile().listFiles()).isNullOrEmpty();
            }
        }
        assertThat(filesWith(MARKER)).isEmpty();
        assertThat(Files.readString(keys)).doesNotContain("primaryKeyId").contains("argon2id");
        assertThat(filesWith(keys.getFileName().toString().replace(".json", ""))).isNotEmpty();
    }

    private static void write(Client owner) {
        String map =
                owner.post("/api/maps", Client.json("name", MARKER)).json().path("id").textValue();
        assertThat(
                        owner.post(
                                        "/api/maps/%s/changes".formatted(map),
                                        EditRequests.change(EditRequests.addAlter(MARKER + " Bo")))
                                .status())
                .isEqualTo(201);
        assertThat(
                        owner.post(
                                        "/api/analysis/library",
                                        """
                                        {"title": "%1$s", "question": "%1$s?", "text": "RETURN '%1$s' AS x", "shared": false}
                                        """
                                                .formatted(MARKER))
                                .status())
                .isLessThan(300);
    }

    private static void makeCopy(Client owner) throws InterruptedException {
        assertThat(owner.post("/api/analysis/start", "").status()).isEqualTo(202);
        while (!owner.get("/api/analysis").json().path("phase").textValue().equals("ready")) {
            assertThat(owner.get("/api/analysis").json().path("failed").isMissingNode()).isTrue();
            Thread.sleep(100);
        }
    }

    private static void ask(Client owner) {
        String body =
                "{\"id\": \"%1$s\", \"query\": \"MATCH (a:Alter) WHERE '%2$s' <> $who RETURN count(a) AS n\", \"parameters\": {\"who\": \"%2$s Bo\"}}"
                        .formatted(UUID.randomUUID(), MARKER);
        assertThat(owner.post("/api/analysis/questions", body).body()).contains("\"end\"");
    }

    private static List<Path> filesWith(String word) throws IOException {
        return DiskSearch.filesWith(word, folder);
    }
}
