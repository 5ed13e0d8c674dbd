package org.kithmap.analysis.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kithmap.querypolicy.QueryPolicy;

/// Every query for research passes the query policy.
class ResearchPassesTest {

    static Stream<ResearchQuery> queries() {
        return ResearchQuery.all().stream();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyResearchQueryPassesThePolicy(ResearchQuery query) {
        assertThat(new QueryPolicy(5).refusals(query.text())).as(query.source()).isEmpty();
    }
}
