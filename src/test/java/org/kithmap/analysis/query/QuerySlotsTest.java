package org.kithmap.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kithmap.problem.RateLimited;
import org.kithmap.problem.ServiceBusy;

class QuerySlotsTest {

    private final QuerySlots querySlots = new QuerySlots();

    @Test
    void anAnalystHasTwoSlots() {
        QuerySlots.Slot first = querySlots.take("a", "1");
        querySlots.take("a", "2");
        assertThatThrownBy(() -> querySlots.take("a", "3"))
                .isInstanceOf(RateLimited.class)
                .hasMessage(
                        "2 of your queries are already running. Wait for one to finish, or cancel one.");
        first.close();
        assertThat(querySlots.take("a", "3").id()).isEqualTo("a/3");
    }

    @Test
    void allAnalystsTogetherHaveFourSlots() {
        QuerySlots.Slot first = querySlots.take("a", "1");
        querySlots.take("a", "2");
        querySlots.take("b", "1");
        querySlots.take("c", "1");
        assertThatThrownBy(() -> querySlots.take("d", "1"))
                .isInstanceOf(ServiceBusy.class)
                .hasMessage("Many queries are running at the moment. Please try again soon.");
        first.close();
        assertThat(querySlots.take("d", "1").id()).isEqualTo("d/1");
    }

    @Test
    void twoAnalystsMayGiveTheSameId() {
        try (QuerySlots.Slot one = querySlots.take("a", "1");
                QuerySlots.Slot another = querySlots.take("b", "1")) {
            assertThat(one.id()).isEqualTo(QuerySlots.key("a", "1")).isNotEqualTo(another.id());
        }
    }
}
