package org.kithmap.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kithmap.map.Alter;
import org.kithmap.map.Domain;
import org.kithmap.map.SharingRestrictions;
import org.kithmap.map.SharingRestrictionsBuilder;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.MapSketch;
import org.kithmap.testing.TestGraph;

/// What the insights of a restricted share may say.
///
/// The property: a share tells nothing that the whole map does not tell as well. What an answer of
/// a share names, the answer of the whole map names, too; a count is no larger, a share of the
/// whole is the same or not told, and nothing is said to be missing that is there. Saying that
/// something is not there, or that nothing exceeds it, is what further facts can make untrue: so an
/// insight that does so and does not declare it (`@absence`) breaks this.
class RestrictedAnswersTest {

    private static final int MAPS = 12;

    private static final List<String> KINDS =
            List.of("", "", "", "", "pet", "place", "group", "belief");
    private static final List<String> RELATIONS =
            List.of("family", "friend", "peer", "therapist", "neighbour", "");
    private static final List<String> TYPES = List.of("emotional", "practical", "informational");
    private static final List<String> BENEFITS = List.of("empathy", "motivation", "insight", "");

    private final Insights insights = new Insights(TestGraph.graph(), TestGraph.maps());
    private final String account = TestGraph.account();
    private final Map<String, Insight> catalogue =
            insights.catalogue().stream()
                    .collect(Collectors.toMap(Insight::key, Function.identity()));

    @Test
    void aRestrictedShareTellsNothingThatTheWholeMapDoesNotTell() {
        List<String> untrue = new ArrayList<>();
        for (int seed = 0; seed < MAPS; seed++) {
            Random random = new Random(seed);
            SupportMap map = map(random);
            Map<String, InsightResult> whole =
                    byKey(insights.ofSharedPart(account, map, SharingRestrictions.NOTHING));
            for (SharingRestrictions sharingRestrictions : everyKind(map, random)) {
                for (InsightResult told :
                        insights.ofSharedPart(
                                account, sharingRestrictions.from(map), sharingRestrictions)) {
                    String wrong = untrue(told, of(whole, told.key()));
                    if (!wrong.isEmpty()) {
                        untrue.add(
                                "%s of seed %d, %s withheld: %s"
                                        .formatted(
                                                told.key(),
                                                seed,
                                                sharingRestrictions.parts(),
                                                wrong));
                    }
                }
            }
        }
        assertThat(untrue).isEmpty();
    }

    @Test
    void insightsAreCompleteWhenTheirInputIsNotWithheld() {
        SupportMap map = map(new Random(1));
        SharingRestrictions reflections =
                SharingRestrictionsBuilder.builder().reflections(true).build();
        assertThat(insights.ofSharedPart(account, reflections.from(map), reflections))
                .usingRecursiveComparison()
                .isEqualTo(insights.ofSharedPart(account, map, SharingRestrictions.NOTHING));
    }

    @Test
    void onlyTheOwnersWordsAreLeftOutWhenNotesAreWithheld() {
        SupportMap map = map(new Random(1));
        SharingRestrictions words = SharingRestrictionsBuilder.builder().notes(true).build();
        assertThat(withoutOwnWords(insights.ofSharedPart(account, words.from(map), words)))
                .usingRecursiveComparison()
                .isEqualTo(
                        withoutOwnWords(
                                insights.ofSharedPart(account, map, SharingRestrictions.NOTHING)));
    }

    private static List<InsightResult> withoutOwnWords(List<InsightResult> all) {
        return all.stream()
                .filter(one -> !Set.of("qualities", "supporters-in-common").contains(one.key()))
                .toList();
    }

    @Test
    void aWithheldAreaOfLifeIsNeitherNamedNorCounted() {
        SupportMap map = MapSketch.of("Ann > me: practical living").map();
        SharingRestrictions wellbeing =
                SharingRestrictionsBuilder.builder().domains(Set.of(Domain.WELLBEING)).build();
        InsightResult without =
                of(byKey(insights.ofSharedPart(account, map, wellbeing)), "areas-without-support");
        assertThat(without.domains())
                .containsExactly(
                        "learning", "financial", "leisure", "work", "intimacy", "spirituality");
    }

    @Test
    void nobodyIsCalledTheOnlyOneInAnAreaWhenSomebodyIsWithheld() {
        MapSketch mapSketch = MapSketch.of("Ann > me: practical living\nBo > me: practical living");
        SupportMap map = mapSketch.map();
        SharingRestrictions bo =
                SharingRestrictionsBuilder.builder()
                        .alters(Set.of(map.alters().getLast().id()))
                        .build();
        assertThat(byKey(insights.ofSharedPart(account, bo.from(map), bo)))
                .doesNotContainKeys("areas-resting-on-one", "holding-an-area");
    }

    @Test
    void withheldAreasDoNotAffectTheNextRequest() {
        SupportMap map = MapSketch.of("Ann > me: practical living").map();
        SharingRestrictions most =
                SharingRestrictionsBuilder.builder()
                        .domains(EnumSet.complementOf(EnumSet.of(Domain.LIVING)))
                        .domainsNamed(true)
                        .build();
        insights.ofSharedPart(account, map, most);
        assertThat(
                        of(
                                        byKey(
                                                insights.ofSharedPart(
                                                        account, map, SharingRestrictions.NOTHING)),
                                        "areas-without-support")
                                .domains())
                .hasSize(7);
    }

    // --- the property

    private String untrue(InsightResult told, InsightResult whole) {
        if (!told.found()) {
            return whole.found() ? "says there is none" : "";
        }
        if (!whole.found()) {
            return "found something that is not there on the whole map";
        }
        List<String> wrong = new ArrayList<>();
        beyond("alters", told.alters(), whole.alters(), wrong);
        beyond("domains", told.domains(), whole.domains(), wrong);
        for (InsightValue value : of(catalogue, told.key()).values()) {
            Object one = told.values().get(value.name());
            Object all = whole.values().get(value.name());
            if (one instanceof List<?> some) {
                beyond(value.name(), some, all instanceof List<?> more ? more : List.of(), wrong);
            } else if (one instanceof Long count && value.type() == ValueType.NUMBER) {
                if (!(all instanceof Long n && count <= n)) {
                    wrong.add("%s is %s, of %s".formatted(value.name(), one, all));
                }
            } else if (one != null && !same(one, all)) {
                wrong.add("%s is %s, not %s".formatted(value.name(), one, all));
            }
        }
        return String.join("; ", wrong);
    }

    /// Numbers are the same up to the order in which they were added.
    private static boolean same(Object one, @Nullable Object all) {
        return one instanceof Double told && all instanceof Double whole
                ? Math.abs(told - whole) < 1e-9
                : one.equals(all);
    }

    private static void beyond(
            String what, Collection<?> told, Collection<?> whole, List<String> wrong) {
        Set<Object> more = new HashSet<>(told);
        more.removeAll(whole);
        if (!more.isEmpty()) {
            wrong.add("%s %s are not told of the whole map".formatted(what, more));
        }
    }

    private static <T> T of(Map<String, T> all, String key) {
        return Objects.requireNonNull(all.get(key));
    }

    private static Map<String, InsightResult> byKey(List<InsightResult> answers) {
        return answers.stream().collect(Collectors.toMap(InsightResult::key, Function.identity()));
    }

    // --- what is generated

    /// Each kind of withholding by itself, and one of several.
    private static List<SharingRestrictions> everyKind(SupportMap map, Random random) {
        Set<String> some =
                map.alters().stream()
                        .map(Alter::id)
                        .filter(_ -> random.nextInt(3) == 0)
                        .collect(Collectors.toSet());
        Set<Domain> areas = EnumSet.of(one(List.of(Domain.values()), random));
        areas.add(one(List.of(Domain.values()), random));
        return List.of(
                SharingRestrictionsBuilder.builder().alters(some).build(),
                SharingRestrictionsBuilder.builder().domains(areas).build(),
                SharingRestrictionsBuilder.builder().closeness(true).build(),
                SharingRestrictionsBuilder.builder().contacts(true).build(),
                SharingRestrictionsBuilder.builder().notes(true).build(),
                SharingRestrictionsBuilder.builder()
                        .alters(some)
                        .domains(areas)
                        .domainsNamed(true)
                        .notes(true)
                        .closeness(random.nextBoolean())
                        .reflections(true)
                        .contacts(true)
                        .build());
    }

    private static SupportMap map(Random random) {
        List<String> names =
                IntStream.range(0, 1 + random.nextInt(7)).mapToObj(i -> "N" + i).toList();
        List<Domain> areas =
                new ArrayList<>(List.of(Domain.values()).subList(0, 1 + random.nextInt(8)));
        List<String> lines = new ArrayList<>();
        Set<String> there = new HashSet<>();
        for (String name : names) {
            lines.add(
                    "%s: %s %s %s %s %s %s \"%s\""
                            .formatted(
                                    name,
                                    one(KINDS, random),
                                    one(List.of("", "", "", "past"), random),
                                    one(RELATIONS, random),
                                    one(List.of("", "1", "3", "5"), random),
                                    one(List.of("", "strained", "newer", "more newer"), random),
                                    one(
                                            List.of(
                                                    "",
                                                    "them=yearly me=never",
                                                    "them=daily me=weekly"),
                                            random),
                                    one(List.of("kind", "funny"), random)));
            for (int i = random.nextInt(4); i > 0; i--) {
                String flow = random.nextInt(3) > 0 ? name + " > me: " : "me > " + name + ": ";
                String support =
                        "%s%s %s".formatted(flow, one(TYPES, random), one(areas, random).key());
                if (there.add(support)) {
                    lines.add(support + " " + one(BENEFITS, random));
                }
            }
        }
        for (int i = 1; i < names.size(); i++) {
            if (random.nextBoolean()) {
                lines.add("%s - %s".formatted(names.get(random.nextInt(i)), names.get(i)));
            }
        }
        return MapSketch.of(String.join("\n", lines)).map();
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
