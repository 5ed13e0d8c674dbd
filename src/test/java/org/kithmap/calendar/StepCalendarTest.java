package org.kithmap.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.map.RepeatInterval;
import org.kithmap.map.Step;
import org.kithmap.map.StepBuilder;
import org.kithmap.map.StepState;

class StepCalendarTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 9);
    private static final LocalDate ON = LocalDate.of(2026, 10, 2);
    private static final Instant NOW = Instant.parse("2026-10-02T08:00:00Z");

    @Test
    void aStepIsAnEventOfAWholeDayThatKeepsItsId() {
        String text = text(step("Call Bo", DAY, null));
        assertThat(text.lines())
                .containsExactly(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Kithmap//Kithmap//EN",
                        "BEGIN:VEVENT",
                        "UID:7@kithmap",
                        "DTSTAMP:20261002T080000Z",
                        "DTSTART;VALUE=DATE:20261009",
                        "SUMMARY:Call Bo",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "END:VCALENDAR");
        assertThat(text).contains("\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "America/Sao_Paulo", "Pacific/Pago_Pago"})
    void aDayIsTheSameInEveryTimeZone(String zone) {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(text(step("Call Bo", LocalDate.of(2018, 11, 4), null)))
                    .contains("DTSTART;VALUE=DATE:20181104");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WEEKLY      | 2026-10-09 | FREQ=WEEKLY",
                "FORTNIGHTLY | 2026-10-09 | FREQ=WEEKLY;INTERVAL=2",
                "MONTHLY     | 2026-10-28 | FREQ=MONTHLY",
                "MONTHLY     | 2026-10-30 | FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1",
                "MONTHLY     | 2026-10-31 | FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"
            })
    void aRegularStepRecursInEveryMonth(RepeatInterval every, LocalDate day, String rule) {
        assertThat(text(step("Tea", day, every)).lines()).contains("RRULE:" + rule);
    }

    @Test
    void aRegularStepWithoutADayBeginsWhenItWasWrittenDown() {
        assertThat(text(step("Tea", null, RepeatInterval.WEEKLY)).lines())
                .contains("DTSTART;VALUE=DATE:20261002", "RRULE:FREQ=WEEKLY");
    }

    @Test
    void wordsAreEscapedFoldedAndReadBackTheSame() {
        String words =
                "Tea, cake; \\ \"talk\" with Zoë 🐕 \nEND:VEVENT and so on, and so on, and so on, and so on, and so on";
        String text = text(step(words, DAY, null));
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(75));
        assertThat(text.lines().filter("END:VEVENT"::equals)).hasSize(1);
        List<VEvent> events = Biweekly.parse(text).first().getEvents();
        assertThat(events).hasSize(1);
        assertThat(events.getFirst().getSummary().getValue()).isEqualTo(words.replace(" \n", " "));
        assertThat(events.getFirst().getDateStart().getValue().hasTime()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(StepState.class)
    void onlyOpenStepsAreInTheCalendar(StepState state) {
        Step step =
                StepBuilder.builder()
                        .id("7")
                        .words("Tea")
                        .day(DAY)
                        .every(RepeatInterval.WEEKLY)
                        .state(state)
                        .on(ON)
                        .build();
        assertThat(StepCalendar.holds(step)).isEqualTo(state == StepState.OPEN);
    }

    @Test
    void aStepWithoutADayIsNotInTheCalendar() {
        assertThat(StepCalendar.holds(step("Tea", null, null))).isFalse();
    }

    private static Step step(
            String words, @Nullable LocalDate day, @Nullable RepeatInterval every) {
        return StepBuilder.builder().id("7").words(words).day(day).every(every).on(ON).build();
    }

    private static String text(Step step) {
        return new String(
                StepCalendar.write(List.of(step), UnaryOperator.identity(), NOW),
                StandardCharsets.UTF_8);
    }
}
