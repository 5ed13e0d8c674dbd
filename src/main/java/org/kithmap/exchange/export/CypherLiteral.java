package org.kithmap.exchange.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kithmap.map.Coded;
import org.kithmap.map.ManualPosition;

/// Functions that write values as literals of Cypher, on one line. A script has no parameters, so
/// this is the only place where a text of a person becomes part of a query.
final class CypherLiteral {

    private CypherLiteral() {}

    /// Returns the literal of a value.
    ///
    /// @throws IllegalArgumentException if the type of the value is unknown
    static String of(Object value) {
        return switch (value) {
            case String text -> quoted(text);
            case Coded coded -> quoted(coded.key());
            case Integer number -> number.toString();
            case Double number when Double.isFinite(number) -> number.toString();
            case Boolean truth -> truth.toString();
            case LocalDate day -> "date(" + quoted(day.toString()) + ")";
            case ManualPosition position -> of(position.pair());
            case List<?> all ->
                    all.stream().map(CypherLiteral::of).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> all ->
                    all.entrySet().stream()
                            .map(entry -> key(entry.getKey()) + ": " + of(entry.getValue()))
                            .collect(Collectors.joining(", ", "{", "}"));
            default -> throw new IllegalArgumentException("no literal: " + value.getClass());
        };
    }

    private static String key(Object key) {
        String name = key.toString();
        if (!name.matches("[A-Za-z]+")) {
            throw new IllegalArgumentException("no key: " + name);
        }
        return name;
    }

    /// Quotes a text. A letter u never follows a backslash of the text directly, because older
    /// parsers replace `\\u0027` by a quote before they look for the end of a text.
    private static String quoted(String text) {
        StringBuilder literal = new StringBuilder("'");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' ->
                        literal.append(
                                i + 1 < text.length()
                                                && Character.toLowerCase(text.charAt(i + 1)) == 'u'
                                        ? "\\\\' + '"
                                        : "\\\\");
                case '\'' -> literal.append("\\'");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> {
                    if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                        literal.append("\\u%04X".formatted((int) c));
                    } else {
                        literal.append(c);
                    }
                }
            }
        }
        return literal.append('\'').toString();
    }
}
