package org.kithmap.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseTimeStepsTest {

    @ParameterizedTest
    @CsvSource({"0, 500", "1, 500", "500, 500", "501, 1000", "1001, 2000", "59000, 64000"})
    void anAnswerTimeIsRoundedUpToAStep(long elapsed, long step) {
        assertThat(ResponseTimeSteps.step(Duration.ofMillis(elapsed)))
                .isEqualTo(Duration.ofMillis(step));
    }

    @Test
    void anAnswerWaitsForItsStepAndReportsIt() {
        long start = System.nanoTime();
        long millis = ResponseTimeSteps.start().await();
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThanOrEqualTo(Duration.ofMillis(millis));
    }
}
