package org.kithmap.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is to change on a map itself. In JSON: what is named changes, null takes words away, the
/// rest stays.
public record MapChange(Map<String, @Nullable Object> properties) {

    public static MapChange of(JsonNode json) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        for (ChangeField field : ChangeField.of(json)) {
            switch (field.name()) {
                case "name" -> properties.put("name", Limits.name(field.text()));
                case "notes" ->
                        properties.put("notes", Limits.text("notes", field.text(), Limits.NOTES));
                default -> throw field.unknown("name, notes");
            }
        }
        return new MapChange(properties);
    }
}
