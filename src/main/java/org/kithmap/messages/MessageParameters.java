package org.kithmap.messages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Functions that collect the named parameters of a message and insert them into an English
/// template.
public final class MessageParameters {

    private static final Pattern NAMED = Pattern.compile("\\{(\\w+)}");

    private MessageParameters() {}

    /// Returns the parameters as a map, in the given order.
    ///
    /// @param namesAndValues names and values, alternating
    public static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> params = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            params.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return params;
    }

    /// Returns the template with every `{name}` replaced by the English form of its value.
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
