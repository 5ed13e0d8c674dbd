package org.kithmap.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The JSON object a request came with.
public record Body(JsonNode json) {

    private static final int MOST_BYTES_OF_STRANGERS = 64 * 1024;

    /// @throws BadRequest when it is something else
    public static Body of(Context ctx) {
        if (!ctx.isJson()) {
            throw new BadRequest("Send JSON, with Content-Type: application/json.");
        }
        if (!Caller.isKnown(ctx)) {
            limit(ctx);
        }
        try {
            JsonNode json = Json.MAPPER.readTree(ctx.body());
            if (!json.isObject()) {
                throw new BadRequest("Send a JSON object.");
            }
            return new Body(json);
        } catch (JsonProcessingException e) {
            throw unreadable(e.getLocation());
        }
    }

    /// Bodies are held in memory, and strangers could fill it.
    private static void limit(Context ctx) {
        long bytes = ctx.req().getContentLengthLong();
        if (bytes < 0) {
            throw new HttpResponseException(
                    411, "Say how long it is, with Content-Length.", Map.of());
        }
        if (bytes > MOST_BYTES_OF_STRANGERS) {
            throw new HttpResponseException(
                    413,
                    "Whoever is not signed in may send %d bytes at most."
                            .formatted(MOST_BYTES_OF_STRANGERS),
                    Map.of());
        }
    }

    /// @param at null where it is JSON, but deeper or with longer numbers than anybody needs
    private static BadRequest unreadable(@Nullable JsonLocation at) {
        return new BadRequest(
                at == null
                        ? "This is no JSON that can be read: it is too deep, or a number is too long."
                        : "This is not JSON, from line %d, column %d on."
                                .formatted(at.getLineNr(), at.getColumnNr()));
    }

    /// @return null when it is missing or null
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
