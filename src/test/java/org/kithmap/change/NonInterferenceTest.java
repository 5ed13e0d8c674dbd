package org.kithmap.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kithmap.encryption.MapCipher;
import org.kithmap.json.Json;
import org.kithmap.map.AccessDenied;
import org.kithmap.map.Alter;
import org.kithmap.map.AlterKind;
import org.kithmap.map.IdAliases;
import org.kithmap.map.InvalidMap;
import org.kithmap.map.LoadedMap;
import org.kithmap.map.MapAccess;
import org.kithmap.map.SharingRestrictions;
import org.kithmap.map.SharingRestrictionsBuilder;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.PairedMaps;
import org.kithmap.testing.ProbingEdits;

/// Withheld parts cannot be learnt: two maps that differ only in it answer every sequence of a
/// coach's requests alike (non-interference). Cases are made from seeds, in memory; the routes are
/// tried in `NonInterferenceRoutesTest`.
class NonInterferenceTest {

    /// Sequences of requests, each to a pair of maps; more to look for longer.
    private static final int CASES = Integer.getInteger("kithmap.noninterference.cases", 2_000);

    private static final int REQUESTS = 8;
    private static final long FIRST = Long.getLong("kithmap.noninterference.seed", 0);

    @Test
    void mapsThatDifferOnlyInWithheldPartsAnswerAlike() {
        int refused = 0;
        int made = 0;
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
            for (String answer : one) {
                refused += answer.startsWith("403") ? 1 : 0;
                made += answer.startsWith("201") ? 1 : 0;
            }
        }
        System.out.printf(
                "%d pairs of maps, %d requests each: %d changes made, %d refused%n",
                CASES, REQUESTS, made, refused);
        assertThat(made).as("both ends were met").isGreaterThan(CASES / 2);
        assertThat(refused).as("both ends were met").isGreaterThan(CASES / 2);
    }

    /// A coach who fills up what they see.
    @Test
    void aFullMapDoesNotRevealHowManyAreWithheld() {
        List<String> few = filling(1);
        assertThat(few.getFirst()).startsWith("201");
        assertThat(few.getLast())
                .isEqualTo("422 edit 1: a map holds at most 1,000 people; this one has 1,001");
        assertThat(filling(950)).isEqualTo(few);
    }

    private static List<String> filling(int hidden) {
        List<String> ids = IntStream.range(0, hidden).mapToObj(i -> "hidden" + i).toList();
        SupportMap whole =
                new SupportMap(
                        "map",
                        "Ana",
                        null,
                        Stream.concat(ids.stream(), Stream.of("seen"))
                                .map(id -> Alter.named(id, "Bo", AlterKind.PERSON, null))
                                .toList(),
                        List.of(),
                        List.of());
        CoachView coachView =
                new CoachView(
                        whole,
                        SharingRestrictionsBuilder.builder().alters(Set.copyOf(ids)).build());
        List<String> answers = new ArrayList<>();
        for (int[] part : new int[][] {{0, 999}, {999, 1000}}) {
            List<Edit> edits =
                    IntStream.range(part[0], part[1])
                            .mapToObj(i ->
                                    new Edit(
                                            MapElementType.ALTER,
                                            TextNode.valueOf("new" + i),
                                            null,
                                            NullNode.getInstance(),
                                            MapElementType.ALTER.value(
                                                    Alter.named(
                                                            "new", "Cy", AlterKind.PERSON, null))))
                            .toList();
            try {
                answers.add(
                        coachView.made(
                                new ChangeRequest("request" + part[0], edits, null, null),
                                edits,
                                List.of()));
            } catch (InvalidEdit full) {
                answers.add("422 " + full.getMessage());
            }
        }
        return answers;
    }

    private static Optional<String> leak(PairedMaps maps, List<Long> requests) {
        List<String> one = answers(maps, 0, requests);
        List<String> other = answers(maps, 1, requests);
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return Optional.of("%s%nbut%n%s".formatted(one.get(i), other.get(i)));
            }
        }
        return Optional.empty();
    }

    /// Leaves out requests and hidden parts as long as the answers still differ.
    private static String shrunk(PairedMaps maps, List<Long> requests) {
        List<Long> fewer = new ArrayList<>(requests);
        for (int i = fewer.size() - 1; i >= 0; i--) {
            List<Long> without = new ArrayList<>(fewer);
            without.remove(i);
            if (leak(maps, without).isPresent()) {
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
            if (leak(without, fewer).isPresent()) {
                smaller = without;
            }
        }
        return "seed %d, requests %s, hidden parts %s:%n%s%nwithheld %s%n%s%n%s"
                .formatted(
                        maps.seed(),
                        fewer,
                        smaller.hidden(),
                        leak(smaller, fewer).orElseThrow(),
                        maps.withheld("@"),
                        text(smaller.map(0, "@")),
                        text(smaller.map(1, "@")));
    }

    private static List<String> answers(PairedMaps maps, int world, List<Long> requests) {
        CoachView coachView = new CoachView(maps.map(world, "@"), maps.withheld("@"));
        List<String> all = new ArrayList<>();
        all.add(coachView.read());
        for (long request : requests) {
            all.add(coachView.send(new Random(request)));
            all.add(coachView.read());
        }
        return all;
    }

    private static String text(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A coach of a map, and the owner, who works on what is withheld meanwhile.
    private static final class CoachView {

        private final SharingRestrictions sharingRestrictions;
        private SupportMap whole;
        private IdAliases aliases = IdAliases.NONE;
        private long revision = 1;
        private final List<SharedChangeRequest> requests = new ArrayList<>();

        private CoachView(SupportMap whole, SharingRestrictions sharingRestrictions) {
            this.whole = whole;
            this.sharingRestrictions = sharingRestrictions;
        }

        private LoadedMap loaded() {
            return new LoadedMap(
                    "coach",
                    whole,
                    0,
                    revision,
                    new MapAccess(false, true, "Ana", false, false, sharingRestrictions, aliases),
                    MapCipher.NONE);
        }

        /// The map without an order that the database gives it, and the history.
        private String read() {
            LoadedMap now = loaded();
            return text(sorted(now.seen()))
                    + text(new ShareHistory(now, requests).changes())
                    + text(now.access());
        }

        private static SupportMap sorted(SupportMap map) {
            return new SupportMap(
                    map.id(),
                    map.name(),
                    map.notes(),
                    sorted(map.alters()),
                    sorted(map.ties()),
                    sorted(map.supports()),
                    sorted(map.reflections()),
                    sorted(map.steps()),
                    sorted(map.contacts()),
                    map.views(),
                    map.hardDay());
        }

        private static <T> List<T> sorted(List<T> all) {
            return all.stream().sorted(Comparator.comparing(NonInterferenceTest::text)).toList();
        }

        private String send(Random random) {
            try {
                int kind = random.nextInt(8);
                return kind < 6 ? edit(random) : turn(kind == 6, random);
            } catch (AccessDenied e) {
                return "403 " + e.getMessage();
            } catch (InvalidEdit e) {
                return "422 " + e.getMessage();
            } catch (StaleEdit e) {
                return "409 " + e.getMessage() + e.revision() + text(e.conflicts());
            }
        }

        private String edit(Random random) {
            ArrayNode probes =
                    new ProbingEdits(random, Json.MAPPER.valueToTree(sorted(loaded().seen())))
                            .edits();
            List<Edit> edits = new ArrayList<>();
            for (JsonNode probe : probes) {
                try {
                    edits.add(Edit.read(probe));
                } catch (InvalidMap e) {
                    throw new InvalidEdit(edits.size(), String.valueOf(e.getMessage()));
                }
            }
            return made(
                    new ChangeRequest("request" + requests.size(), edits, null, null),
                    edits,
                    List.of());
        }

        private String turn(boolean undo, Random random) {
            ShareHistory history = new ShareHistory(loaded(), requests);
            Change change =
                    history.next(undo)
                            .filter(next -> random.nextInt(5) > 0)
                            .orElseThrow(() -> StaleEdit.notNext(revision, undo));
            return made(
                    new ChangeRequest(
                            "request" + requests.size(),
                            null,
                            undo ? change.id() : null,
                            undo ? null : change.id()),
                    undo ? change.backward() : change.forward(),
                    undo ? history.whole(change.id()) : List.of());
        }

        private String made(ChangeRequest wish, List<Edit> edits, List<Edit> undone) {
            SharedDraft draft = SharedDraft.of(loaded(), edits, undone);
            requests.add(
                    new SharedChangeRequest(
                            wish.id(),
                            Instant.EPOCH,
                            "Coach",
                            wish.undo(),
                            wish.redo(),
                            draft.edits(),
                            draft.whole(whole),
                            ++revision));
            whole = draft.map();
            aliases = draft.aliases();
            return "201 "
                    + revision
                    + text(new ShareHistory(loaded(), requests).change(requests.getLast()));
        }
    }
}
