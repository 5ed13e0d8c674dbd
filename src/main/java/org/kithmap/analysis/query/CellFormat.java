package org.kithmap.analysis.query;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.GraphDuration;
import org.kithmap.graph.GraphNode;
import org.kithmap.graph.GraphPath;
import org.kithmap.graph.GraphRelationship;
import org.kithmap.json.Json;

/// Writes result values as JSON. A value that JSON cannot represent becomes an object whose first
/// key begins with a dollar sign.
public final class CellFormat {

    /// Every integer up to this value is exact as a number in JavaScript.
    private static final long MAX_EXACT_INTEGER = 1L << 53;

    /// Replaces a value that is suppressed because it refers to fewer than k.
    public record Suppressed(int k) {}

    private CellFormat() {}

    public static void row(JsonGenerator to, List<@Nullable Object> row) throws IOException {
        to.writeStartArray();
        for (Object value : row) {
            write(to, value);
        }
        to.writeEndArray();
    }

    public static void write(JsonGenerator to, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> to.writeNull();
            case String text -> to.writeString(text);
            case Long number -> integer(to, number);
            case Double number -> decimal(to, number);
            case Boolean truth -> to.writeBoolean(truth);
            case List<?> list -> list(to, list);
            case Map<?, ?> map -> {
                to.writeStartObject();
                to.writeFieldName("$map");
                properties(to, map);
                to.writeEndObject();
            }
            case GraphNode node -> node(to, node);
            case GraphRelationship tie -> tie(to, tie);
            case GraphPath path -> path(to, path);
            case Suppressed suppressed -> {
                to.writeStartObject();
                to.writeNumberField("$suppressed", suppressed.k());
                to.writeEndObject();
            }
            default -> {
                to.writeStartObject();
                to.writeStringField(temporal(value), text(value));
                to.writeEndObject();
            }
        }
    }

    public static String json(Object value) {
        StringWriter json = new StringWriter();
        try (JsonGenerator to = Json.MAPPER.createGenerator(json)) {
            write(to, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return json.toString();
    }

    /// Returns a value as text outside of JSON.
    public static String text(Object value) {
        return value instanceof GraphDuration duration ? duration.iso() : value.toString();
    }

    private static String temporal(Object value) {
        return switch (value) {
            case LocalDate date -> "$date";
            case LocalTime time -> "$time";
            case OffsetTime time -> "$time";
            case LocalDateTime moment -> "$datetime";
            case ZonedDateTime moment -> "$datetime";
            case GraphDuration duration -> "$duration";
            default -> "$other";
        };
    }

    private static void integer(JsonGenerator to, long number) throws IOException {
        if (number <= MAX_EXACT_INTEGER && number >= -MAX_EXACT_INTEGER) {
            to.writeNumber(number);
        } else {
            to.writeStartObject();
            to.writeStringField("$integer", Long.toString(number));
            to.writeEndObject();
        }
    }

    private static void decimal(JsonGenerator to, double number) throws IOException {
        if (Double.isFinite(number)) {
            to.writeNumber(number);
        } else {
            to.writeStartObject();
            to.writeStringField("$number", Double.toString(number));
            to.writeEndObject();
        }
    }

    private static void list(JsonGenerator to, List<?> list) throws IOException {
        to.writeStartArray();
        for (Object value : list) {
            write(to, value);
        }
        to.writeEndArray();
    }

    private static void node(JsonGenerator to, GraphNode node) throws IOException {
        to.writeStartObject();
        to.writeStringField("$node", node.id());
        to.writeFieldName("labels");
        list(to, node.labels());
        to.writeFieldName("properties");
        properties(to, node.properties());
        to.writeEndObject();
    }

    private static void tie(JsonGenerator to, GraphRelationship tie) throws IOException {
        to.writeStartObject();
        to.writeStringField("$tie", tie.id());
        to.writeStringField("type", tie.type());
        to.writeStringField("from", tie.from());
        to.writeStringField("to", tie.to());
        to.writeFieldName("properties");
        properties(to, tie.properties());
        to.writeEndObject();
    }

    private static void path(JsonGenerator to, GraphPath path) throws IOException {
        to.writeStartObject();
        to.writeFieldName("$path");
        to.writeStartObject();
        to.writeFieldName("nodes");
        list(to, path.nodes());
        to.writeFieldName("ties");
        list(to, path.ties());
        to.writeEndObject();
        to.writeEndObject();
    }

    static void properties(JsonGenerator to, Map<?, ?> map) throws IOException {
        to.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            to.writeFieldName(String.valueOf(entry.getKey()));
            write(to, entry.getValue());
        }
        to.writeEndObject();
    }
}
