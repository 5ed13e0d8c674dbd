package org.kithmap.map;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A small next step, in the person's own words.
///
/// @param way the idea that it is based on
/// @param alter the id of the alter that it is about
/// @param insight the key of the insight that led to it, as text because insights may be removed
/// @param day the day for which it is planned
/// @param every how often it repeats from that day on
/// @param on the day when it was written
@RecordBuilder
public record Step(
        String id,
        String words,
        @Nullable StepIdea way,
        @Nullable String alter,
        @Nullable String insight,
        @Nullable LocalDate day,
        @Nullable RepeatInterval every,
        StepState state,
        LocalDate on)
        implements StepBuilder.With {

    public Step {
        MapLimits.id(id);
        words = MapLimits.words(words);
        alter = MapLimits.text("alter", alter, MapLimits.ID);
        insight = MapLimits.text("insight", insight, MapLimits.ID);
        state = Objects.requireNonNullElse(state, StepState.OPEN);
        MapLimits.present("on", on);
    }
}
