package org.kithmap.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kithmap.graph.Row;
import org.kithmap.http.Json;

/// A change that was made to a map.
///
/// @param edits in the order in which they were made; in JSON as they came, from and to included
public record Change(String id, Instant at, JsonNode edits, boolean undone) {

    static Change of(Row row) {
        ZonedDateTime at = (ZonedDateTime) Objects.requireNonNull(row.value("at"));
        try {
            return new Change(
                    row.string("id"),
                    at.toInstant(),
                    Json.MAPPER.readTree(row.string("edits")),
                    Boolean.TRUE.equals(row.optional("undone")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the edits of a change are not JSON", e);
        }
    }

    List<Edit> forward() {
        List<Edit> all = new ArrayList<>();
        edits.forEach(edit -> all.add(Edit.read(edit)));
        return all;
    }

    /// The edits that take it back, the last one first.
    List<Edit> backward() {
        return forward().reversed().stream().map(Edit::reversed).toList();
    }
}
