package org.kithmap.map;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One small next step, in the person's own words.
///
/// @param way it was suggested by
/// @param alter the id of whom or what it is about
/// @param insight the key of the insight it came from, as text: insights come and go
/// @param day it is planned for
/// @param every how often it comes round, from that day on
/// @param on the day it was written down
public record Step(
        String id,
        String words,
        @Nullable Way way,
        @Nullable String alter,
        @Nullable String insight,
        @Nullable LocalDate day,
        @Nullable Rhythm every,
        StepState state,
        LocalDate on) {

    public Step {
        Limits.id(id);
        words = Limits.words(words);
        alter = Limits.text("alter", alter, Limits.ID);
        insight = Limits.text("insight", insight, Limits.ID);
        state = Objects.requireNonNullElse(state, StepState.OPEN);
        Limits.present("on", on);
    }
}
