package org.kithmap.map;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A contact that happened.
///
/// @param alter the id of whom it was with
/// @param on the day
/// @param first who took the first step
/// @param words a line about it
public record Contact(
        String id,
        String alter,
        LocalDate on,
        @Nullable Channel channel,
        @Nullable FirstStep first,
        @Nullable String words) {

    public Contact {
        Limits.id(id);
        Limits.present("alter", alter);
        Limits.present("on", on);
        words = Limits.text("words", words, Limits.WORDS);
    }
}
