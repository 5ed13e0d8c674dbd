package org.kithmap.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Map;
import java.util.UUID;
import org.kithmap.json.Json;

/// Changes of a map in the form in which the page sends them.
public final class EditRequests {

    private EditRequests() {}

    /// Returns a change with a new id.
    ///
    /// @param edits in JSON
    public static String change(String... edits) {
        return "{\"id\": \"%s\", \"edits\": [%s]}"
                .formatted(UUID.randomUUID(), String.join(", ", edits));
    }

    /// Returns an edit that adds an alter with a new id.
    public static String addAlter(String name) {
        return addAlter(UUID.randomUUID().toString(), name);
    }

    public static String addAlter(String id, String name) {
        return "{\"on\": \"alter\", \"key\": \"%s\", \"to\": %s}"
                .formatted(id, json(Map.of("name", name)));
    }

    public static String json(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
