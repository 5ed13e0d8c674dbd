package org.kithmap.map;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A contact that happened.
///
/// @param alter the id of the alter
/// @param on the day
/// @param first who initiated the contact
/// @param words a note about it
@RecordBuilder
public record Contact(
        String id,
        String alter,
        LocalDate on,
        @Nullable Channel channel,
        @Nullable ContactInitiator first,
        @Nullable String words)
        implements ContactBuilder.With {

    public Contact {
        MapLimits.id(id);
        MapLimits.present("alter", alter);
        MapLimits.present("on", on);
        words = MapLimits.text("words", words, MapLimits.WORDS);
    }
}
