package org.kithmap.graph;

/// Exception thrown if a Cypher file violates the grammar of its header. Its message names the file
/// and line, the error, and how to correct it.
public final class InvalidCypherFile extends RuntimeException {

    public InvalidCypherFile(String file, int line, String whatAndFix) {
        super("%s, line %d: %s".formatted(file, line, whatAndFix));
    }
}
