package org.kithmap.graph;

import java.util.List;
import java.util.regex.Pattern;

/// A parameter in a Cypher text.
///
/// @param line on which it is used, counted from 1
public record CypherParameter(String name, int line) {

    /// Comments and quoted text, in which a dollar sign means nothing; or a parameter.
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
