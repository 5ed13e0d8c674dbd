package org.kithmap.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The JSON object in the body of a request. It may contain only the fields that its route knows.
/// Otherwise a misspelt field would count as omitted, which can mean the opposite.
public record RequestBody(JsonNode json) {

    private static final int MOST_BYTES_OF_STRANGERS = 64 * 1024;

    /// The largest size, which is also that of an imported file. The objects parsed from it take
    /// many times as much memory.
    static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final ObjectReader STRICT =
            Json.MAPPER.reader().with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '(.*?)'");

    /// Parses the body of a request.
    ///
    /// @param first a field that the route knows
    /// @param more the other fields that the route knows
    /// @throws BadRequest if it is not a JSON object, or has an unknown or duplicate field
    public static RequestBody of(Context ctx, String first, String... more) {
        if (!ctx.isJson()) {
            throw new BadRequest("Send JSON, with Content-Type: application/json.");
        }
        limit(ctx, Caller.isKnown(ctx));
        try {
            JsonNode json = STRICT.readTree(ctx.body());
            if (!json.isObject()) {
                throw new BadRequest("Send a JSON object.");
            }
            List<String> known = new ArrayList<>(List.of(more));
            known.addFirst(first);
            requireKnown(json, known);
            return new RequestBody(json);
        } catch (JsonProcessingException e) {
            Matcher duplicate = DUPLICATE.matcher(String.valueOf(e.getOriginalMessage()));
            if (duplicate.find()) {
                throw new BadRequest("\"%s\" appears twice.".formatted(duplicate.group(1)));
            }
            throw unreadable(e.getLocation());
        }
    }

    /// Limits the size, because bodies are held in memory. Senders who are not signed in need no
    /// large ones.
    private static void limit(Context ctx, boolean known) {
        long bytes = ctx.req().getContentLengthLong();
        if (bytes < 0) {
            throw new HttpResponseException(
                    411, "Send the length of the request, with Content-Length.", Map.of());
        }
        if (bytes > MOST_BYTES) {
            throw new HttpResponseException(
                    413,
                    "A request can have at most %d bytes of JSON.".formatted(MOST_BYTES),
                    Map.of());
        }
        if (!known && bytes > MOST_BYTES_OF_STRANGERS) {
            throw new HttpResponseException(
                    413,
                    "A request without a session can have at most %d bytes."
                            .formatted(MOST_BYTES_OF_STRANGERS),
                    Map.of());
        }
    }

    /// Checks the fields of an object.
    ///
    /// @param json an object within a body
    /// @throws BadRequest if it has an unknown field
    public static void requireKnown(JsonNode json, List<String> known) {
        json.fieldNames()
                .forEachRemaining(name -> {
                    if (!known.contains(name)) {
                        throw new BadRequest(
                                "\"%s\" is unknown. Use only: %s."
                                        .formatted(name, String.join(", ", known)));
                    }
                });
    }

    /// @param at null if the JSON is valid but nested too deeply or has a number that is too long
    private static BadRequest unreadable(@Nullable JsonLocation at) {
        return new BadRequest(
                at == null
                        ? "This JSON can't be read: it is nested too deep, or a number is too long."
                        : "This is not valid JSON at line %d, column %d."
                                .formatted(at.getLineNr(), at.getColumnNr()));
    }

    /// Returns the text of a field.
    ///
    /// @return null if the field is missing or null
    /// @throws BadRequest if it is not a text
    public @Nullable String text(String field) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new BadRequest("\"%s\" must be text.".formatted(field));
        }
        return value.textValue();
    }

    public String requiredText(String field) {
        String text = text(field);
        if (text == null) {
            throw new BadRequest("\"%s\" is missing.".formatted(field));
        }
        return text;
    }
}
