package org.kithmap.map;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a person answered to a question about their network. A later answer to the same question
/// stands beside it and does not take its place.
///
/// @param words in which they answered
/// @param on the day of the answer
public record Reflection(
        String id,
        ReflectionQuestion question,
        @Nullable ReflectionAnswer answer,
        @Nullable String words,
        LocalDate on) {

    public Reflection {
        MapLimits.id(id);
        MapLimits.present("question", question);
        words = MapLimits.text("words", words, MapLimits.NOTES);
        MapLimits.present("on", on);
    }
}
