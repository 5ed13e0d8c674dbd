package org.kithmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RunningTest {

    private final Running running = new Running();

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
    void twoAnalystsMayGiveTheSameId() {
        try (Running.Turn one = running.take("a", "1");
                Running.Turn another = running.take("b", "1")) {
            assertThat(one.id()).isEqualTo(Running.key("a", "1")).isNotEqualTo(another.id());
        }
    }
}
