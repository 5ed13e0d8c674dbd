package org.kithmap.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kithmap.json.Json;
import org.kithmap.json.JsonFields;
import org.kithmap.problem.InvalidRequest;

/// Reads the body of a request, a JSON object with the fields that its route knows.
public final class RequestBody {

    private static final int MAX_BYTES_SIGNED_OUT = 64 * 1024;

    /// The largest size, which is also that of an imported file. The objects parsed from it take
    /// many times as much memory.
    static final int MAX_BYTES = 5 * 1024 * 1024;

    private static final ObjectReader STRICT =
            Json.MAPPER.reader().with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '(.*?)'");

    private RequestBody() {}

    /// Parses the body of a request.
    ///
    /// @param known the fields that the route knows
    /// @throws InvalidRequest if it is not a JSON object, or has an unknown or duplicate field
    public static JsonFields of(Context ctx, String... known) {
        if (!ctx.isJson()) {
            throw new InvalidRequest("Send JSON, with Content-Type: application/json.");
        }
        limit(ctx, Caller.isKnown(ctx));
        try {
            JsonNode json = STRICT.readTree(ctx.body());
            if (!json.isObject()) {
                throw new InvalidRequest("Send a JSON object.");
            }
            return JsonFields.ofRequest(json).requireKnown(known);
        } catch (JsonProcessingException e) {
            Matcher duplicate = DUPLICATE.matcher(String.valueOf(e.getOriginalMessage()));
            if (duplicate.find()) {
                throw new InvalidRequest("\"%s\" appears twice.".formatted(duplicate.group(1)));
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
        if (bytes > MAX_BYTES) {
            throw new HttpResponseException(
                    413,
                    "A request can have at most %d bytes of JSON.".formatted(MAX_BYTES),
                    Map.of());
        }
        if (!known && bytes > MAX_BYTES_SIGNED_OUT) {
            throw new HttpResponseException(
                    413,
                    "A request without a session can have at most %d bytes."
                            .formatted(MAX_BYTES_SIGNED_OUT),
                    Map.of());
        }
    }

    /// @param at null if the JSON is valid but nested too deeply or has a number that is too long
    private static InvalidRequest unreadable(@Nullable JsonLocation at) {
        return new InvalidRequest(
                at == null
                        ? "This JSON can't be read: it is nested too deep, or a number is too long."
                        : "This is not valid JSON at line %d, column %d."
                                .formatted(at.getLineNr(), at.getColumnNr()));
    }
}
