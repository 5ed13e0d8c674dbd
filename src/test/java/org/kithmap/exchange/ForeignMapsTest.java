package org.kithmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.exchange.json.KithmapJsonWriter;
import org.kithmap.map.Alter;
import org.kithmap.map.AlterKind;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestKithmap;

/// Imports reveal nothing about the maps of others: in one of two worlds others own maps of the ids
/// in the files, and of those that could be derived from them, in the other nobody does. Every
/// sequence of imports, exports and deletions is answered alike, ids aside.
class ForeignMapsTest {

    private static final int CASES = Integer.getInteger("kithmap.foreign.cases", 12);
    private static final int REQUESTS = 8;
    private static final int FILES = 3;
    private static final Pattern ID = Pattern.compile("\"id\" ?: ?\"([^\"]+)\"");

    private static TestKithmap kithmap;

    @BeforeAll
    static void start() {
        kithmap = TestKithmap.startPractice();
    }

    @AfterAll
    static void stop() {
        kithmap.close();
    }

    @Test
    void anImportTellsNothingOfTheMapsOfOthers() {
        int added = 0;
        int again = 0;
        for (long seed = 0; seed < CASES; seed++) {
            List<String> with = new RandomCollection(seed, true).answers();
            assertThat(with)
                    .as("seed %d", seed)
                    .isEqualTo(new RandomCollection(seed, false).answers());
            added += count(with, "\"added\"");
            again += count(with, "\"unchanged\"") + count(with, "\"replaced\"");
        }
        assertThat(added).as("maps came in").isGreaterThan(CASES);
        assertThat(again).as("maps were found again").isGreaterThan(CASES / 2);
    }

    private static int count(List<String> answers, String outcome) {
        return (int) answers.stream().filter(answer -> answer.contains(outcome)).count();
    }

    private static final class RandomCollection {

        private final Random random;
        private final boolean others;
        private final Account account =
                new Account(UUID.randomUUID().toString(), "Ana", Set.of(Role.PERSON));
        private final Client client = kithmap.as(account);
        private final String other = TestGraph.account();
        private final List<String> inFiles = new ArrayList<>();

        /// The substitutes of ids in the answers.
        private final Map<String, String> names = new HashMap<>();

        private final List<String> answers = new ArrayList<>();

        private RandomCollection(long seed, boolean others) {
            this.random = new Random(seed);
            this.others = others;
            for (int i = 0; i < FILES; i++) {
                String id = UUID.randomUUID().toString();
                inFiles.add(id);
                names.put(id, "file " + i);
                foreign(id);
                foreign(ExternalId.of(account.id(), id).derived());
            }
        }

        private void foreign(String id) {
            if (others) {
                TestGraph.maps().create(other, map(id, "Theirs"));
            }
        }

        private static SupportMap map(String id, String alter) {
            Alter bo = Alter.named("b", alter, AlterKind.PERSON, 3);
            return new SupportMap(id, "Map", null, List.of(bo), List.of(), List.of());
        }

        private List<String> answers() {
            for (int i = 0; i < REQUESTS; i++) {
                List<String> own = own();
                int which = random.nextInt(10);
                if (which < 7 || own.isEmpty()) {
                    bring();
                } else {
                    String one = "/api/maps/" + own.get(random.nextInt(own.size()));
                    switch (which) {
                        case 7 -> note(client.get(one + "/export"));
                        case 8 -> note(client.delete(one));
                        default -> bring(client.get(one + "/export").body());
                    }
                }
            }
            note(client.get("/api/maps"));
            return answers;
        }

        private List<String> own() {
            return client.get("/api/maps").json().findValuesAsText("id");
        }

        private void bring() {
            List<SupportMap> maps = new ArrayList<>();
            for (int i = random.nextInt(2); i >= 0; i--) {
                String alter = random.nextInt(4) == 0 ? "Al" : "Bo";
                maps.add(map(inFiles.get(random.nextInt(FILES)), alter));
            }
            bring(new String(KithmapJsonWriter.write(maps), StandardCharsets.UTF_8));
        }

        private void bring(String file) {
            note(
                    client.upload(
                            Duration.ofSeconds(20),
                            random.nextBoolean(),
                            file.getBytes(StandardCharsets.UTF_8)));
        }

        /// Ids by their order of appearance, those of the files by their place.
        private void note(Response answer) {
            String text = answer.body();
            Matcher ids = ID.matcher(text);
            while (ids.find()) {
                names.computeIfAbsent(ids.group(1), unknown -> "id " + names.size());
            }
            for (Map.Entry<String, String> id : names.entrySet()) {
                text = text.replace(id.getKey(), id.getValue());
            }
            answers.add(answer.status() + " " + text);
        }
    }
}
