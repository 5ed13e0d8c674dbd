package org.kithmap.analysis.query;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The tokens of a query and how often each occurs. All values count as the same token, so that a
/// query with another value is the same query; comparison signs are left out.
///
/// @param times the number of occurrences of each token
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

    /// Returns whether one query is the other with additions, or they differ only in values.
    boolean isAlike(QueryTokens other) {
        return holds(other) || other.holds(this);
    }

    private boolean holds(QueryTokens other) {
        return other.times.entrySet().stream()
                .allMatch(token -> times.getOrDefault(token.getKey(), 0) >= token.getValue());
    }
}
