package org.kithmap.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The fields of a change that came as JSON, where null and absent mean different things.
record ChangeField(String name, JsonNode value) {

    static List<ChangeField> of(JsonNode json) {
        if (!json.isObject() || json.isEmpty()) {
            throw new InvalidMap("nothing to change was named");
        }
        return json.properties().stream()
                .map(entry -> new ChangeField(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Nullable String text() {
        if (value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new InvalidMap("%s must be text".formatted(name));
        }
        return value.textValue();
    }

    @Nullable Integer integer() {
        if (value.isNull()) {
            return null;
        }
        if (!value.isInt()) {
            throw new InvalidMap("%s must be a whole number".formatted(name));
        }
        return value.intValue();
    }

    InvalidMap unknown(String known) {
        return new InvalidMap("\"%s\" can't be changed here; these can: %s".formatted(name, known));
    }
}
