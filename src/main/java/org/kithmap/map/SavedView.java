package org.kithmap.map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import org.kithmap.json.Json;

/// A saved view of a map.
///
/// @param settings a JSON object as text, which only the page interprets
public record SavedView(String id, String name, String settings) {

    private static final ObjectReader WHOLE =
            Json.MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    public SavedView {
        MapLimits.id(id);
        name = MapLimits.name(name);
        settings = MapLimits.text("settings", settings, MapLimits.NOTES);
        if (settings == null || !isObject(settings)) {
            throw InvalidMapReason.SETTINGS_NOT_AN_OBJECT.of();
        }
    }

    private static boolean isObject(String text) {
        try {
            return WHOLE.readTree(text).isObject();
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
