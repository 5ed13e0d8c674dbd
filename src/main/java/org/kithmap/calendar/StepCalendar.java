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

/// Steps as an iCalendar file (RFC 5545): each open one that has a day, and each regular one, as an
/// event of a whole day. It takes up no time in the calendar, so that nobody looks busy for it.
///
/// A step keeps its event's id: a calendar that reads the file again changes what it has and adds
/// nothing twice.
final class StepCalendar {

    /// The last day that every month has.
    private static final int SAFE_DAY = 28;

    private StepCalendar() {}

    /// Whether a step has a place in a calendar.
    static boolean holds(Step step) {
        return switch (step.state()) {
            case OPEN -> step.day() != null || step.every() != null;
            case DONE, NOT_NOW, CHANGED, RESTING -> false;
        };
    }

    /// @param steps that it [#holds]
    /// @param words what is to be read of a step's words
    /// @param now when the file is made
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

    /// On the 31st, a calendar would leave out every shorter month; so it is the last of these days
    /// that a month has.
    private static Recurrence monthly(int day) {
        Recurrence.Builder rule = new Recurrence.Builder(Frequency.MONTHLY);
        return day <= SAFE_DAY
                ? rule.build()
                : rule.byMonthDay(IntStream.rangeClosed(SAFE_DAY, day).boxed().toList())
                        .bySetPos(-1)
                        .build();
    }
}
