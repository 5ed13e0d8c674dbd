package org.kithmap.graph;

/// A Cypher file whose header does not follow its grammar: which file and line, what is wrong, and
/// what to do.
public final class InvalidCypherFile extends RuntimeException {

    public InvalidCypherFile(String file, int line, String whatAndFix) {
        super("%s, line %d: %s".formatted(file, line, whatAndFix));
    }
}
