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
        @Nullable StepIdea way,
        @Nullable String alter,
        @Nullable String insight,
        @Nullable LocalDate day,
        @Nullable RepeatInterval every,
        StepState state,
        LocalDate on) {

    public Step {
        MapLimits.id(id);
        words = MapLimits.words(words);
        alter = MapLimits.text("alter", alter, MapLimits.ID);
        insight = MapLimits.text("insight", insight, MapLimits.ID);
        state = Objects.requireNonNullElse(state, StepState.OPEN);
        MapLimits.present("on", on);
    }
}
