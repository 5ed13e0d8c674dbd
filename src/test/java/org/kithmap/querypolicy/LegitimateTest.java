package org.kithmap.querypolicy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kithmap.research.QueryCompletion;
import org.kithmap.research.Truncation;

/// Legitimate queries of analysts: they pass, their plans use only operators that are on the list,
/// and they run in the worker process.
class LegitimateTest {

    private static final Map<String, Object> PARAMETERS =
            Map.of(
                    "most",
                    3,
                    "least",
                    2,
                    "label",
                    "Alter",
                    "property",
                    "phase",
                    "kinds",
                    List.of("friend", "partner"));

    private final QueryPolicy queryPolicy = new QueryPolicy();

    private final QueryPolicy practice = new QueryPolicy(5);

    static List<TitledQuery> queries() {
        return TitledQuery.of("legitimate.txt");
    }

    /// Queries that are refused in a practice, with what was added or written otherwise.
    static List<TitledQuery> mended() {
        return TitledQuery.of("legitimate-mended.txt");
    }

    /// Each is there as it is refused, so the list of what is refused is this one.
    @ParameterizedTest
    @MethodSource("queries")
    void aQueryPassesInAPracticeUnlessItIsListedAsMended(TitledQuery asked) {
        boolean mended = mended().stream().anyMatch(one -> one.title().equals(asked.title()));
        assertThat(practice.refusals(asked.query()).isEmpty()).isEqualTo(!mended);
    }

    @ParameterizedTest
    @MethodSource("mended")
    void aMendedQueryPassesInAPracticeAndRuns(TitledQuery asked) {
        assertThat(queries()).extracting(TitledQuery::title).contains(asked.title());
        assertThat(practice.refusals(asked.query())).isEmpty();
        runs(practice.check(asked.query()));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aLegitimateQueryPassesAndRuns(TitledQuery asked) {
        assertThat(queryPolicy.refusals(asked.query())).isEmpty();
        runs(queryPolicy.check(asked.query()));
    }

    private void runs(ValidatedQuery validatedQuery) {
        Map<String, @Nullable Object> parameters = new HashMap<>(PARAMETERS);
        parameters.keySet().retainAll(validatedQuery.parameters());
        queryPolicy.checkPlan(RealWorker.research().explain(validatedQuery, parameters));
        QueryCompletion queryCompletion =
                RealWorker.run(validatedQuery, parameters, Duration.ofSeconds(60));
        assertThat(queryCompletion.cut()).isEqualTo(Truncation.NONE);
    }
}
