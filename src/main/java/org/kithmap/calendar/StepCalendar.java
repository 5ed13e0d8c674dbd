package org.kithmap.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.kithmap.map.RepeatInterval;
import org.kithmap.map.Step;

/// An iCalendar file (RFC 5545) of steps. Each open step that has a date or repeats becomes an
/// all-day event. The events are transparent: they do not mark the person as busy.
///
/// The event id of a step never changes, so a calendar that imports the file again updates its
/// events and creates no duplicates.
final class StepCalendar {

    /// The last day that every month has.
    private static final int SAFE_DAY = 28;

    private StepCalendar() {}

    /// Returns whether a step is open and has a date or repeats.
    static boolean holds(Step step) {
        return switch (step.state()) {
            case OPEN -> step.day() != null || step.every() != null;
            case DONE, NOT_NOW, CHANGED, RESTING -> false;
        };
    }

    /// Returns the file in UTF-8.
    ///
    /// @param steps those that a calendar [#holds]
    /// @param words converts the text of a step to the text of its event
    /// @param now the time stamp of the events
    static byte[] write(List<Step> steps, UnaryOperator<String> words, Instant now) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Kithmap//Kithmap//EN");
        steps.forEach(step -> calendar.addEvent(event(step, words, now)));
        return Biweekly.write(calendar).go().getBytes(StandardCharsets.UTF_8);
    }

    private static VEvent event(Step step, UnaryOperator<String> words, Instant now) {
        LocalDate day = Objects.requireNonNullElse(step.day(), step.on());
        VEvent event = new VEvent();
        event.setUid(step.id() + "@kithmap");
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(new DateStart(date(day)));
        event.setSummary(words.apply(step.words()).replaceAll("\\s+", " "));
        event.setTransparency(true);
        if (step.every() != null) {
            event.setRecurrenceRule(rule(step.every(), day));
        }
        return event;
    }

    private static ICalDate date(LocalDate day) {
        return new ICalDate(
                new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
                false);
    }

    private static Recurrence rule(RepeatInterval every, LocalDate from) {
        return switch (every) {
            case WEEKLY -> new Recurrence.Builder(Frequency.WEEKLY).build();
            case FORTNIGHTLY -> new Recurrence.Builder(Frequency.WEEKLY).interval(2).build();
            case MONTHLY -> monthly(from.getDayOfMonth());
        };
    }

    /// Repeats on this day of each month, or on the last day of shorter months. Without this rule a
    /// calendar skips a month that has no such day.
    private static Recurrence monthly(int day) {
        Recurrence.Builder rule = new Recurrence.Builder(Frequency.MONTHLY);
        return day <= SAFE_DAY
                ? rule.build()
                : rule.byMonthDay(IntStream.rangeClosed(SAFE_DAY, day).boxed().toList())
                        .bySetPos(-1)
                        .build();
    }
}
