package org.kithmap.graph;

import java.util.regex.Pattern;

/// A correction of the positions in Neo4j's error messages. They look like `(line 1, column 11
/// (offset: 10))`, and may be followed by the line with a caret below.
final class ErrorPositions {

    private static final Pattern PLACE =
            Pattern.compile("\\(line (\\d+), column (\\d+) \\(offset: (\\d+)\\)\\)");

    private ErrorPositions() {}

    /// Returns the message with positions that don't count a prefix of the query.
    ///
    /// @param before the prefix
    static String without(String before, String message) {
        String shifted =
                PLACE.matcher(message)
                        .replaceAll(place -> {
                            int line = Integer.parseInt(place.group(1));
                            int column = Integer.parseInt(place.group(2));
                            int offset = Integer.parseInt(place.group(3)) - before.length();
                            return "(line %d, column %d (offset: %d))"
                                    .formatted(
                                            line,
                                            line == 1 ? column - before.length() : column,
                                            offset);
                        });
        int echo = before.isEmpty() ? -1 : shifted.indexOf('"' + before);
        return echo < 0
                ? shifted
                : shifted.substring(0, echo + 1)
                        + shifted.substring(echo + 1 + before.length())
                                .replaceFirst("\\n {" + before.length() + "}( *\\^)", "\n$1");
    }
}
