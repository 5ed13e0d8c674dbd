package org.kithmap.conversation;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kithmap.json.JsonFields;
import org.kithmap.map.Coded;
import org.kithmap.map.MapLimits;
import org.kithmap.map.ReflectionQuestion;
import org.kithmap.problem.InvalidRequest;

/// Reads the content of a conversation from a request.
final class ConversationReader {

    private static final int MAX_TOPICS = 60;
    private static final int LINE = 300;
    private static final int NOTES = 8_000;
    private static final int WORDS = 1_000;

    /// An insight is referred to by the name of its file; a sentence would not fit.
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private static final Pattern ID = Pattern.compile("[^\\p{Cntrl}]{1,64}");

    private ConversationReader() {}

    /// Reads `{on, agenda: [{kind, key, words, talked}], notes, shared, agreed: [{step} | {words}],
    /// drawing}`.
    ///
    /// @throws InvalidRequest with a message that says what is wrong
    static ConversationContent content(JsonFields body, LocalDate today) {
        return new ConversationContent(
                day(body, today),
                body.objects("agenda", MAX_TOPICS).stream().map(ConversationReader::topic).toList(),
                text(body, "notes", NOTES),
                text(body, "shared", NOTES),
                body.objects("agreed", MAX_TOPICS).stream().map(ConversationReader::step).toList(),
                DrawingReader.drawing(body));
    }

    private static Topic topic(JsonFields json) {
        json.requireKnown("kind", "key", "words", "talked");
        Topic.Source kind =
                Coded.of(Topic.Source.class, json.required("kind", text(json, "kind", LINE)));
        String key = text(json, "key", LINE);
        String words = text(json, "words", LINE);
        boolean fits =
                switch (kind) {
                    case INSIGHT -> key != null && KEY.matcher(key).matches();
                    case QUESTION -> key != null && Coded.of(ReflectionQuestion.class, key) != null;
                    case OWN -> key == null && words != null;
                };
        if (!fits) {
            throw new InvalidRequest(
                    "Each entry of \"agenda\" must be {kind: \"insight\" or \"question\", key}, optionally with \"words\", or {kind: \"own\", words}.");
        }
        return new Topic(kind, key, words, json.flag("talked"));
    }

    private static AgreedStep step(JsonFields json) {
        json.requireKnown("step", "words");
        String step = text(json, "step", LINE);
        String words = text(json, "words", WORDS);
        if ((step == null) == (words == null) || (step != null && !ID.matcher(step).matches())) {
            throw new InvalidRequest(
                    "Each entry of \"agreed\" must be {step} with an id, or {words}.");
        }
        return new AgreedStep(step, words);
    }

    private static LocalDate day(JsonFields body, LocalDate today) {
        LocalDate day = text(body, "on", LINE) == null ? today : body.date("on");
        if (day == null || day.getYear() < 1900 || day.getYear() > 2200) {
            throw body.notADate("on");
        }
        return day;
    }

    /// Returns a text without blanks at its ends, or null if nothing else is in it.
    static @Nullable String text(JsonFields json, String field, int longest) {
        String text = json.text(field);
        if (text == null || MapLimits.isInvisible(text)) {
            return null;
        }
        if (text.strip().length() > longest) {
            throw json.invalid(field, "is longer than %d characters".formatted(longest));
        }
        return text.strip();
    }
}
