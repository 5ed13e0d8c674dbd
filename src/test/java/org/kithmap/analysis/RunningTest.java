package org.kithmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningTest {

    private final List<String> ended = new ArrayList<>();
    private final Running running = new Running(ended::add);

    @Test
    void anAnalystHasTwoQuestionsAnsweredAtATime() {
        Running.Turn first = running.take("a", "1");
        running.take("a", "2");
        assertThatThrownBy(() -> running.take("a", "3"))
                .isInstanceOf(TooManyQuestions.class)
                .hasMessage(
                        "2 of your questions are being answered already. Wait for one, or cancel it.");
        first.close();
        assertThat(running.take("a", "3").id()).isEqualTo("a/3");
    }

    @Test
    void allTogetherHaveFourAnsweredAtATime() {
        Running.Turn first = running.take("a", "1");
        running.take("a", "2");
        running.take("b", "1");
        running.take("c", "1");
        assertThatThrownBy(() -> running.take("d", "1"))
                .isInstanceOf(QuestionsBusy.class)
                .hasMessage(
                        "Many questions are being answered just now. Please try again in a moment.");
        first.close();
        assertThat(running.take("d", "1").id()).isEqualTo("d/1");
    }

    @Test
    void aQuestionIsCancelledByWhoeverAskedItAndByNobodyElse() {
        try (Running.Turn turn = running.take("a", "1")) {
            running.cancel("b", "1");
            turn.requireWanted();
            assertThat(ended).isEmpty();
            running.cancel("a", "1");
            assertThatThrownBy(turn::requireWanted).isInstanceOf(QuestionCancelled.class);
            assertThat(ended).containsExactly("a/1");
        }
        running.cancel("a", "1");
        assertThat(ended).hasSize(1);
    }
}
