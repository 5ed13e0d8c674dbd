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
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kithmap.map.Alter;
import org.kithmap.map.Domain;
import org.kithmap.map.SharingRestrictions;
import org.kithmap.map.SharingRestrictionsBuilder;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.MapSketch;
import org.kithmap.testing.TestGraph;

/// The limits of what the insights of a restricted share may say.
///
/// The property: a share tells nothing that the whole map does not tell as well. What an answer of
/// a share names, the answer of the whole map names, too; a count is no larger, a share of the
/// whole is the same or not told, and nothing is said to be missing that is there. Saying that
/// something is not there, or that nothing exceeds it, is what further facts can make untrue: so an
/// insight that does so and does not declare it (`@absence`) breaks this.
class RestrictedAnswersTest {

    private static final int MAPS = 12;

    private static final String AN_AREA_OF_SIX =
            Stream.of("Ann", "Bo", "Cy", "Di", "Ed", "Flo")
                    .map("%s > me: practical living\n"::formatted)
                    .collect(Collectors.joining());

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
            SupportMap map = GeneratedMap.of(random).sketch().map();
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

    /// An insight that awaits more on every map could break the property unnoticed.
    @Test
    void everyInsightSpeaksOfSomeGeneratedMap() {
        Set<String> silent = new TreeSet<>(catalogue.keySet());
        for (int seed = 0; seed < MAPS; seed++) {
            SupportMap map = GeneratedMap.of(new Random(seed)).sketch().map();
            insights.ofSharedPart(account, map, SharingRestrictions.NOTHING).stream()
                    .filter(InsightResult::found)
                    .forEach(told -> silent.remove(told.key()));
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void insightsAreCompleteWhenTheirInputIsNotWithheld() {
        SupportMap map = GeneratedMap.of(new Random(1)).sketch().map();
        SharingRestrictions reflections =
                SharingRestrictionsBuilder.builder().reflections(true).build();
        assertThat(insights.ofSharedPart(account, reflections.from(map), reflections))
                .usingRecursiveComparison()
                .isEqualTo(insights.ofSharedPart(account, map, SharingRestrictions.NOTHING));
    }

    @Test
    void onlyTheOwnersWordsAreLeftOutWhenNotesAreWithheld() {
        SupportMap map = GeneratedMap.of(new Random(1)).sketch().map();
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
        SupportMap map = MapSketch.of(AN_AREA_OF_SIX).map();
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
        SupportMap map = MapSketch.of(AN_AREA_OF_SIX).map();
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

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
