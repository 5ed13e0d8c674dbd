package org.kithmap.messages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a phrase speaks of, by name, and how it stands in an English sentence.
public final class MessageParameters {

    private static final Pattern NAMED = Pattern.compile("\\{(\\w+)}");

    private MessageParameters() {}

    /// @param namesAndValues by turns
    public static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> params = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            params.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return params;
    }

    /// The sentence with every `{name}` filled in.
    public static String fill(String template, Map<String, Object> params) {
        return NAMED.matcher(template)
                .replaceAll(named -> Matcher.quoteReplacement(english(params.get(named.group(1)))));
    }

    private static String english(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Integer number -> String.format(Locale.ROOT, "%,d", number);
            case MessageTerm messageTerm -> messageTerm.english();
            case VocabularyTerm vocabularyTerm -> vocabularyTerm.english();
            case LocalizedMessage localizedMessage -> localizedMessage.english();
            case List<?> several ->
                    several.stream()
                            .map(MessageParameters::english)
                            .collect(
                                    Collectors.joining(
                                            several.getFirst() instanceof LocalizedMessage
                                                    ? ", "
                                                    : " + "));
            default -> value.toString();
        };
    }
}
