package org.kithmap.share;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.graph.CypherFile;
import org.kithmap.influence.Influence;
import org.kithmap.json.Json;
import org.kithmap.map.Alter;
import org.kithmap.map.SharingRestrictions;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;
import org.kithmap.testing.PairedMaps;
import org.kithmap.testing.ProbingEdits;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestKithmap;

/// Withheld parts cannot be learnt by any route: two maps that differ only in it, in what is done
/// to it, and in what stands on a third map, give the same bytes, times and names of the maps
/// aside. Many more sequences of changes are tried in memory: `NonInterferenceTest` of `change`.
class NonInterferenceRoutesTest {

    private static final int CASES = Integer.getInteger("kithmap.noninterference.routes", 4);
    private static final long FIRST = Long.getLong("kithmap.noninterference.seed", 0);
    private static final int REQUESTS = 10;
    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime() & 0xffffff);
    private static final CypherFile FORGIVE = CypherFile.load("testing/forgive-refusals.cypher");

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
    void mapsThatDifferOnlyInWithheldPartsAnswerAlike() {
        int made = 0;
        int refused = 0;
        int asked = 0;
        for (long seed = FIRST; seed < FIRST + CASES; seed++) {
            PairedMaps maps = PairedMaps.of(seed);
            List<Long> requests = new ArrayList<>();
            Random random = new Random(seed);
            for (int i = 0; i < REQUESTS; i++) {
                requests.add(random.nextLong());
            }
            List<String> one = answers(maps, 0, requests);
            if (!one.equals(answers(maps, 1, requests))) {
                throw new AssertionError(shrunk(maps, requests));
            }
            asked += one.size();
            made += (int) one.stream().filter(answer -> answer.startsWith("201")).count();
            refused += (int) one.stream().filter(answer -> answer.startsWith("403")).count();
        }
        System.out.printf(
                "%d pairs of maps, %d answers of each, %d changes made, %d refused%n",
                CASES, asked, made, refused);
        assertThat(made).as("both ends were met").isPositive();
        assertThat(refused).as("both ends were met").isPositive();
    }

    private static String difference(PairedMaps maps, List<Long> requests) {
        List<String> one = answers(maps, 0, requests);
        List<String> other = answers(maps, 1, requests);
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return "%s%nbut%n%s".formatted(one.get(i), other.get(i));
            }
        }
        return "";
    }

    /// Leaves out requests and hidden parts as long as the answers still differ.
    private static String shrunk(PairedMaps maps, List<Long> requests) {
        List<Long> fewer = new ArrayList<>(requests);
        for (int i = fewer.size() - 1; i >= 0; i--) {
            List<Long> without = new ArrayList<>(fewer);
            without.remove(i);
            if (!difference(maps, without).isEmpty()) {
                fewer = without;
            }
        }
        PairedMaps smaller = maps;
        for (int part = 0; part < PairedMaps.PARTS; part++) {
            List<Set<Integer>> parts = new ArrayList<>();
            for (Set<Integer> all : smaller.hidden()) {
                Set<Integer> without = new HashSet<>(all);
                without.remove(part);
                parts.add(without);
            }
            PairedMaps without = new PairedMaps(maps.seed(), parts);
            if (!difference(without, fewer).isEmpty()) {
                smaller = without;
            }
        }
        return "seed %d, requests %s, hidden parts %s:%n%s"
                .formatted(maps.seed(), fewer, smaller.hidden(), difference(smaller, fewer));
    }

    private static List<String> answers(PairedMaps maps, int world, List<Long> requests) {
        return new TwinMap(maps, world).answers(requests);
    }

    /// One of two maps, with an owner and a coach of its own.
    private static final class TwinMap {

        private final PairedMaps maps;
        private final int world;
        private final String prefix;
        private final String uuids;
        private final Account ownerAccount;
        private final Account coachAccount;
        private final Client owner;
        private final Client coach;
        private final String map;
        private final List<String> sent = new ArrayList<>();
        private final List<String> answers = new ArrayList<>();
        private long base;
        private int ids;

        private TwinMap(PairedMaps maps, int world) {
            this.maps = maps;
            this.world = world;
            long number = NUMBER.incrementAndGet();
            prefix = "w%012d-".formatted(number);
            uuids = "%08x-%04x-%04x-8000-".formatted(number, world, 7);
            ownerAccount = account("Owner", Role.PERSON);
            coachAccount = account("Coach", Role.COACH);
            owner = kithmap.as(ownerAccount);
            coach = kithmap.as(coachAccount);
            map = "/api/maps/" + prefix + "map";
        }

        private Account account(String name, Role role) {
            String id = UUID.randomUUID().toString();
            return new Account(id, name + " " + prefix, Set.of(role));
        }

        private List<String> answers(List<Long> requests) {
            SupportMap whole = maps.map(world, prefix);
            SharingRestrictions sharingRestrictions = maps.withheld(prefix);
            TestGraph.maps().create(ownerAccount.id(), whole);
            if (world == 1) {
                feel(whole);
            }
            JsonNode page = owner.get(map).json().path("hardDay");
            if (maps.seed() % 2 == 0) { // it was all shared once: what they changed then is hidden
                // now
                share("{}");
                coach.post(
                        map + "/changes",
                        change(
                                "{\"on\": \"map\", \"field\": \"name\", \"from\": \"Ana\", \"to\": \"Ana\"}, {\"on\": \"alter\", \"key\": \"@c3\", \"to\": {\"name\": \"Cy\", \"notes\": \"mine\", \"closeness\": 2}}"));
            }
            share(Json.MAPPER.valueToTree(sharingRestrictions).toString());
            base = coach.get(map).json().path("revision").longValue();
            if (world == 0) {
                TestGraph.maps()
                        .create(
                                ownerAccount.id(),
                                new org.kithmap.map.SupportMap(
                                        prefix + "other",
                                        "Other",
                                        null,
                                        List.of(
                                                org.kithmap.map.Alter.named(
                                                        prefix + "f0",
                                                        "Eve",
                                                        org.kithmap.map.AlterKind.PERSON,
                                                        null)),
                                        List.of(),
                                        List.of()));
            }
            events();
            for (long request : requests) {
                Random own = new Random(request);
                hidden(own.nextLong());
                send(own);
                note(coach.get(map));
                note(coach.get(map + "/changes"));
            }
            // what is in no history stays, no matter what a coach asks for
            assertThat(owner.get(map).json().path("hardDay")).isEqualTo(page);
            all();
            return answers;
        }

        /// The owner says of everybody how it mostly is to be with them, on this map and not on the
        /// other.
        private void feel(SupportMap whole) {
            Influence[] answers = Influence.values();
            for (Alter alter : whole.alters()) {
                String to = answers[Math.floorMod(alter.id().hashCode(), answers.length)].key();
                Response answer =
                        owner.put(
                                map + "/influences",
                                "{\"alter\": \"%s\", \"to\": \"%s\"}".formatted(alter.id(), to));
                assertThat(answer.status()).as(answer.body()).isEqualTo(204);
            }
        }

        private void share(String withheld) {
            Response answer =
                    owner.put(
                            map + "/shares/" + coachAccount.id(),
                            "{\"edit\": true, \"withheld\": %s}".formatted(withheld));
            assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        }

        /// The owner works on what is withheld, on this map and not on the other.
        private void hidden(long seed) {
            Random random = new Random(seed + world);
            if (random.nextInt(3) == 0) {
                String edit =
                        random.nextBoolean()
                                ? "{\"on\": \"view\", \"key\": \"@v%d\", \"to\": {\"name\": \"x\", \"settings\": \"{}\"}}"
                                        .formatted(100 + ids++)
                                : "{\"on\": \"step\", \"key\": \"@hs%d\", \"to\": {\"words\": \"x\", \"on\": \"2026-02-03\", \"alter\": \"@h0\"}}"
                                        .formatted(100 + ids++);
                owner.post(
                        map + "/changes",
                        "{\"id\": \"%s\", \"edits\": [%s]}"
                                .formatted(UUID.randomUUID(), edit.replace("@", prefix)));
            }
        }

        private void send(Random random) {
            String body =
                    switch (random.nextInt(10)) {
                        case 0 -> turn("undo", random);
                        case 1 -> turn("redo", random);
                        case 2 ->
                                sent.isEmpty() ? change("") : sent.get(random.nextInt(sent.size()));
                        default -> {
                            JsonNode seen = parsed(coach.get(map).body().replace(prefix, "@"));
                            String edits = new ProbingEdits(random, seen).edits().toString();
                            yield change(edits.substring(1, edits.length() - 1));
                        }
                    };
            sent.add(body);
            note(coach.post(map + "/changes", body));
            if (answers.getLast().startsWith("403")) {
                TestGraph.graph().write(FORGIVE, Map.of("account", coachAccount.id()));
            }
        }

        private String turn(String kind, Random random) {
            JsonNode changes = coach.get(map + "/changes").json().path("changes");
            String of = uuids + "%012x".formatted(random.nextInt(20));
            for (JsonNode change : changes) {
                if (change.path("undone").asBoolean(false) == kind.equals("redo")
                        && random.nextInt(4) > 0) {
                    of = change.path("id").textValue();
                    break;
                }
            }
            return "{\"id\": \"%s\", \"%s\": \"%s\"}".formatted(id(), kind, of);
        }

        private String change(String edits) {
            return "{\"id\": \"%s\", \"edits\": [%s]}".formatted(id(), edits.replace("@", prefix));
        }

        private String id() {
            return uuids + "%012x".formatted(sent.size());
        }

        private void events() {
            try (Stream<String> lines = coach.events(map + "/events")) {
                Iterator<String> told = lines.filter(line -> line.startsWith("data:")).iterator();
                answers.add(normal(told.next().substring("data:".length())));
            }
        }

        /// Every route that tells a coach something.
        private void all() {
            for (String path :
                    List.of(
                            map,
                            map + "/insights",
                            map + "/influences",
                            map + "/changes",
                            map + "/conversations",
                            map + "/shares",
                            map + "/audit",
                            map + "/export",
                            map + "/steps.ics",
                            "/api/maps",
                            "/api/clients",
                            "/api/referrals")) {
                note(coach.get(path));
            }
            note(coach.delete(map));
            note(coach.delete(map + "/changes"));
            note(coach.put(map + "/research", "{\"agreed\": true}"));
            note(coach.put(map + "/hard-day", "{\"to\": {\"helps\": \"x\"}}"));
            note(
                    coach.put(
                            map + "/influences",
                            "{\"alter\": \"%sa0\", \"to\": \"both\"}".formatted(prefix)));
            note(coach.post(map + "/preview", "{\"withheld\": {\"notes\": true}}"));
            JsonNode talk = coach.post(map + "/conversations", "{}").json();
            note(
                    coach.put(
                            map + "/conversations/" + talk.path("id").textValue(),
                            "{\"version\": 1, \"ended\": true, \"on\": \"2026-02-03\", \"agreed\": [{\"step\": \"%ss0\"}]}"
                                    .formatted(prefix)));
        }

        private void note(Response answer) {
            answers.add(answer.status() + " " + normal(answer.body()));
        }

        /// Without times, and without what tells one map from the other.
        private String normal(String body) {
            String text =
                    body.replace(prefix, "@")
                            .replace(uuids, "~")
                            .replace(ownerAccount.id(), "OWNER")
                            .replace(coachAccount.id(), "COACH");
            if (!text.stripLeading().startsWith("{") && !text.stripLeading().startsWith("[")) {
                return text;
            }
            JsonNode json = parsed(text);
            timeless(json);
            return json.toString();
        }

        private void timeless(JsonNode json) {
            if (json instanceof ObjectNode object) {
                object.remove("at");
                object.remove("retryAfter");
                if (object.has("version") && object.has("agenda")) {
                    object.remove("id"); // of a conversation: chosen by chance
                }
                if (object.path("revision").isNumber()) {
                    object.put("revision", object.path("revision").longValue() - base);
                }
            }
            json.forEach(this::timeless);
        }

        private static JsonNode parsed(String json) {
            try {
                return Json.MAPPER.readTree(json);
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new IllegalStateException(json, e);
            }
        }
    }
}
