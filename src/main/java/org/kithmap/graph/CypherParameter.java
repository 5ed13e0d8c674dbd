package org.kithmap.graph;

import java.util.List;
import java.util.regex.Pattern;

/// A parameter that a Cypher query uses.
///
/// @param line the 1-based line on which it is used
public record CypherParameter(String name, int line) {

    /// Matches comments and string literals, in which a dollar sign has no meaning, or a parameter.
    private static final Pattern PARAMETER =
            Pattern.compile(
                    "//[^\\n]*|/\\*(?s:.*?)\\*/|'(?:\\\\.|[^'\\\\])*'|\"(?:\\\\.|[^\"\\\\])*\"|\\$(\\w+)");

    public static List<CypherParameter> of(String cypher) {
        return PARAMETER
                .matcher(cypher)
                .results()
                .filter(match -> match.group(1) != null)
                .map(match -> new CypherParameter(match.group(1), lineAt(cypher, match.start())))
                .toList();
    }

    private static int lineAt(String text, int offset) {
        return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
