package org.kithmap.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words and signs of a query, however often each is there. Values are all the same, so that a
/// query asked of another value is the same query, and comparisons are left out.
///
/// @param times how often each is there
record QueryTokens(Map<String, Integer> times) {

    private static final Pattern TOKEN =
            Pattern.compile(
                    "//.*|(?s:/\\*.*?\\*/)|'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"|\\$?\\w+|[^\\s\\w<>=]");

    private static final String VALUE = "0";

    static QueryTokens of(String query) {
        Map<String, Integer> times = new HashMap<>();
        Matcher tokens = TOKEN.matcher(query);
        while (tokens.find()) {
            String token = tokens.group();
            if (!token.startsWith("//") && !token.startsWith("/*")) {
                char first = token.charAt(0);
                boolean value =
                        first == '\'' || first == '"' || first == '$' || Character.isDigit(first);
                times.merge(
                        value ? VALUE : token.toLowerCase(java.util.Locale.ROOT), 1, Integer::sum);
            }
        }
        return new QueryTokens(times);
    }

    /// Whether one of both is the other with something added, or they are the same but for values.
    boolean isAlike(QueryTokens other) {
        return holds(other) || other.holds(this);
    }

    private boolean holds(QueryTokens other) {
        return other.times.entrySet().stream()
                .allMatch(token -> times.getOrDefault(token.getKey(), 0) >= token.getValue());
    }
}
