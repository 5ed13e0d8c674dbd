package org.kithmap.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is to change on an alter and the tie to it. In JSON: what is named changes, null takes an
/// answer away, the rest stays.
///
/// @param label of the new kind, or null to keep it
public record AlterChange(
        Map<String, @Nullable Object> alterProperties,
        Map<String, @Nullable Object> tieProperties,
        @Nullable String label) {

    public static AlterChange of(JsonNode json) {
        Map<String, @Nullable Object> alter = new HashMap<>();
        Map<String, @Nullable Object> tie = new HashMap<>();
        String label = null;
        for (ChangeField field : ChangeField.of(json)) {
            switch (field.name()) {
                case "name" -> alter.put("name", Limits.name(field.text()));
                case "kind" ->
                        label = Keyed.of(AlterKind.class, String.valueOf(field.text())).label();
                case "closeness" -> {
                    Integer closeness = field.integer();
                    Limits.scale("closeness", closeness);
                    tie.put("closeness", closeness);
                }
                default -> throw field.unknown("name, kind, closeness");
            }
        }
        return new AlterChange(alter, tie, label);
    }
}
