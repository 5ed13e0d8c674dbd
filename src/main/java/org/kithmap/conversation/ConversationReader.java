package org.kithmap.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kithmap.http.BadRequest;
import org.kithmap.http.RequestBody;
import org.kithmap.map.Coded;
import org.kithmap.map.MapLimits;
import org.kithmap.map.ReflectionQuestion;

/// Reads the content of a conversation from JSON: of a request, and of the database, which stores
/// lists in the same form.
final class ConversationReader {

    private static final int MOST = 60;
    private static final int LINE = 300;
    private static final int NOTES = 8_000;
    private static final int WORDS = 1_000;

    /// An insight is referred to by the name of its file; a sentence would not fit.
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private static final Pattern ID = Pattern.compile("[^\\p{Cntrl}]{1,64}");

    private ConversationReader() {}

    /// Reads `{on, agenda: [{kind, key, words, talked}], notes, shared, agreed: [{step} |
    /// {words}]}`.
    ///
    /// @throws BadRequest with a message that says what is wrong
    static ConversationContent content(JsonNode json, LocalDate today) {
        return new ConversationContent(
                day(json, today),
                agenda(json.path("agenda")),
                text(json, "notes", NOTES),
                text(json, "shared", NOTES),
                agreed(json.path("agreed")));
    }

    static List<Topic> agenda(JsonNode json) {
        return all(json, "agenda", ConversationReader::topic);
    }

    static List<AgreedStep> agreed(JsonNode json) {
        return all(json, "agreed", ConversationReader::step);
    }

    private static Topic topic(JsonNode json) {
        RequestBody.requireKnown(json, List.of("kind", "key", "words", "talked"));
        Topic.Kind kind = Coded.of(Topic.Kind.class, required(text(json, "kind", LINE), "kind"));
        String key = text(json, "key", LINE);
        String words = text(json, "words", LINE);
        boolean fits =
                switch (kind) {
                    case INSIGHT -> key != null && KEY.matcher(key).matches();
                    case QUESTION -> key != null && Coded.of(ReflectionQuestion.class, key) != null;
                    case OWN -> key == null && words != null;
                };
        if (!fits) {
            throw new BadRequest(
                    "Each entry of \"agenda\" must be {kind: \"insight\" or \"question\", key}, optionally with \"words\", or {kind: \"own\", words}.");
        }
        return new Topic(kind, key, words, flag(json, "talked"));
    }

    private static AgreedStep step(JsonNode json) {
        RequestBody.requireKnown(json, List.of("step", "words"));
        String step = text(json, "step", LINE);
        String words = text(json, "words", WORDS);
        if ((step == null) == (words == null) || (step != null && !ID.matcher(step).matches())) {
            throw new BadRequest("Each entry of \"agreed\" must be {step} with an id, or {words}.");
        }
        return new AgreedStep(step, words);
    }

    private static <T> List<T> all(JsonNode json, String field, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        if (json.isMissingNode() || json.isNull()) {
            return all;
        }
        if (!json.isArray() || json.size() > MOST) {
            throw new BadRequest(
                    "\"%s\" must be a list of at most %d entries.".formatted(field, MOST));
        }
        for (JsonNode one : json) {
            if (!one.isObject()) {
                throw new BadRequest("\"%s\" must be a list of objects.".formatted(field));
            }
            all.add(read.apply(one));
        }
        return all;
    }

    private static LocalDate day(JsonNode json, LocalDate today) {
        String on = text(json, "on", LINE);
        try {
            LocalDate day = on == null ? today : LocalDate.parse(on);
            if (day.getYear() >= 1900 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeException e) {
            // reported below
        }
        throw new BadRequest("\"on\" must be a date such as 2027-03-31.");
    }

    private static @Nullable String text(JsonNode json, String field, int longest) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new BadRequest("\"%s\" must be text.".formatted(field));
        }
        String text = value.textValue();
        if (MapLimits.isInvisible(text)) {
            return null;
        }
        if (text.strip().length() > longest) {
            throw new BadRequest("\"%s\" is longer than %d characters.".formatted(field, longest));
        }
        return text.strip();
    }

    private static String required(@Nullable String text, String field) {
        if (text == null) {
            throw new BadRequest("\"%s\" is missing.".formatted(field));
        }
        return text;
    }

    private static boolean flag(JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
            throw new BadRequest("\"%s\" must be true or false.".formatted(field));
        }
        return value.booleanValue();
    }
}
