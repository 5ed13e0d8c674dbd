package org.kithmap.map;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A person's answer to a question about their network. A later answer to the same question does
/// not replace it.
///
/// @param words the answer in the person's own words
/// @param on the day of the answer
@RecordBuilder
public record Reflection(
        String id,
        ReflectionQuestion question,
        @Nullable ReflectionAnswer answer,
        @Nullable String words,
        LocalDate on)
        implements ReflectionBuilder.With {

    public Reflection {
        MapLimits.id(id);
        MapLimits.present("question", question);
        words = MapLimits.text("words", words, MapLimits.NOTES);
        MapLimits.present("on", on);
    }
}
