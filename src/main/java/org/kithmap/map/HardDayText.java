package org.kithmap.map;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.jspecify.annotations.Nullable;
import org.kithmap.json.Json;

/// The page for a hard day as the one JSON text in which it is encrypted and stored.
final class HardDayText {

    private HardDayText() {}

    static @Nullable String write(@Nullable HardDay hardDay) {
        try {
            return hardDay == null ? null : Json.MAPPER.writeValueAsString(hardDay);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // records of texts can always be written as JSON
        }
    }

    static @Nullable HardDay read(@Nullable String json) {
        try {
            return json == null ? null : Json.MAPPER.readValue(json, HardDay.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored page for a hard day can't be read", e);
        }
    }
}
