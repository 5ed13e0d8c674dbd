package org.kithmap.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kithmap.research.Cut;
import org.kithmap.research.Ended;

/// What analysts ask: it passes, the database goes about it in ways that are on the list, and it
/// runs in the process that is there for it.
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

    private final Gate gate = new Gate();

    private final Gate practice = new Gate(5);

    static List<Titled> queries() {
        return Titled.of("legitimate.txt");
    }

    /// What is refused in a practice, with what was added or written otherwise.
    static List<Titled> mended() {
        return Titled.of("legitimate-mended.txt");
    }

    /// Each is there as it is refused, so the list of what is refused is this one.
    @ParameterizedTest
    @MethodSource("queries")
    void passesInAPracticeOrStandsAmongThoseThatAreMended(Titled asked) {
        boolean mended = mended().stream().anyMatch(one -> one.title().equals(asked.title()));
        assertThat(practice.refusals(asked.query()).isEmpty()).isEqualTo(!mended);
    }

    @ParameterizedTest
    @MethodSource("mended")
    void whatIsMendedPassesInAPracticeAndRuns(Titled asked) {
        assertThat(queries()).extracting(Titled::title).contains(asked.title());
        assertThat(practice.refusals(asked.query())).isEmpty();
        runs(practice.check(asked.query()));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void passesAndRuns(Titled asked) {
        assertThat(gate.refusals(asked.query())).isEmpty();
        runs(gate.check(asked.query()));
    }

    private void runs(Passed passed) {
        Map<String, @Nullable Object> parameters = new HashMap<>(PARAMETERS);
        parameters.keySet().retainAll(passed.parameters());
        gate.checkPlan(RealWorker.research().explain(passed, parameters));
        Ended ended = RealWorker.run(passed, parameters, Duration.ofSeconds(60));
        assertThat(ended.cut()).isEqualTo(Cut.NONE);
    }
}
