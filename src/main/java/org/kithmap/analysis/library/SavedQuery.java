package org.kithmap.analysis.library;

import org.kithmap.graph.Row;
import org.kithmap.map.MapLimits;
import org.kithmap.problem.InvalidInput;

/// A saved query.
///
/// @param shared whether other analysts of the practice see it
/// @param version changes with every edit
record SavedQuery(
        String id,
        String title,
        String question,
        String text,
        boolean shared,
        long version,
        boolean mine,
        String by) {

    private static final int MAX_TITLE_LENGTH = 120;
    private static final int MAX_QUESTION_LENGTH = 400;
    private static final int MAX_TEXT_LENGTH = 8_192;

    /// @throws InvalidInput with the reason when it is not valid
    SavedQuery {
        title = title.strip();
        question = question.strip();
        if (MapLimits.isInvisible(title)) {
            throw new InvalidInput("unfit-query", "title", "The query needs a title.");
        }
        if (MapLimits.isInvisible(text)) {
            throw new InvalidInput("unfit-query", "text", "The query is empty.");
        }
        requireShort("title", title, MAX_TITLE_LENGTH);
        requireShort("question", question, MAX_QUESTION_LENGTH);
        requireShort("text", text, MAX_TEXT_LENGTH);
    }

    private static void requireShort(String field, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            throw new InvalidInput(
                    "unfit-query",
                    "long",
                    "\"%s\" can have at most %d characters.".formatted(field, longest));
        }
    }

    static SavedQuery of(Row row) {
        return new SavedQuery(
                row.string("id"),
                row.string("title"),
                row.string("question"),
                row.string("text"),
                Boolean.TRUE.equals(row.value("shared")),
                row.number("version"),
                Boolean.TRUE.equals(row.value("mine")),
                row.string("by"));
    }
}
