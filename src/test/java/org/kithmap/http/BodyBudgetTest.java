package org.kithmap.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BodyBudgetTest {

    private static final int KILOBYTE = 1024;

    private final BodyBudget budget = new BodyBudget(100 * KILOBYTE, Duration.ZERO);

    private boolean acquire(String sender, int kilobytes) throws InterruptedException {
        return budget.acquire(sender, kilobytes * KILOBYTE);
    }

    @Test
    void oneSenderUsesAtMostHalfTheBudget() throws InterruptedException {
        assertThat(acquire("one", 30)).isTrue();
        assertThat(acquire("one", 20)).isTrue();
        assertThat(acquire("one", 1)).isFalse();
        assertThat(acquire("other", 50)).isTrue();
        assertThat(acquire("third", 1)).as("all is taken").isFalse();
    }

    @Test
    void releasedRoomIsAvailableToOthers() throws InterruptedException {
        assertThat(acquire("one", 100)).isTrue();
        assertThat(acquire("other", 100)).isFalse();
        budget.release("one", 100 * KILOBYTE);
        assertThat(acquire("other", 100)).isTrue();
    }

    @Test
    void aRefusedBodyTakesNoRoom() throws InterruptedException {
        assertThat(acquire("one", 80)).isTrue();
        assertThat(acquire("other", 40)).isFalse();
        assertThat(acquire("other", 20)).isTrue();
    }

    @Test
    void aBodyLargerThanTheBudgetIsReadAlone() throws InterruptedException {
        assertThat(acquire("one", 300)).isTrue();
        assertThat(acquire("other", 1)).isFalse();
        budget.release("one", 300 * KILOBYTE);
        assertThat(acquire("other", 1)).isTrue();
    }
}
