package org.kithmap.exchange;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.messages.LocalizedMessage;
import org.kithmap.messages.MessageParameters;

/// Something to say about one place of a file: why it can't be read, or what was left out.
///
/// @param line 0 when it is about the file as such; else from 1, the header being line 1; where a
///   row spans lines, the one it begins on
/// @param column from 1: of a table the number of the cell, of JSON the number of the character
/// @param code of which kind it is (see [ImportMessage]), by which a page words it
/// @param params what it speaks of
/// @param rows of how many rows it is true, of which this is the first; absent where it was not
///   counted
/// @param message in English
/// @param fix what the person can do about it, in English; absent where nothing needs doing
public record ImportDiagnostic(
        String file,
        int line,
        int column,
        String code,
        Map<String, Object> params,
        @Nullable Integer rows,
        String message,
        @Nullable String fix) {

    static ImportDiagnostic of(
            String file, int line, int column, ImportMessage what, Object... parameters) {
        LocalizedMessage localizedMessage = what.with(parameters);
        String fix = what.fix();
        return new ImportDiagnostic(
                file,
                line,
                column,
                localizedMessage.code(),
                localizedMessage.params(),
                null,
                localizedMessage.english(),
                fix == null ? null : MessageParameters.fill(fix, localizedMessage.params()));
    }

    /// The same, true of several rows.
    ImportDiagnostic times(int rows) {
        String counted =
                "%s (%s rows; this is the first)".formatted(message, CellText.number(rows));
        return new ImportDiagnostic(file, line, column, code, params, rows, counted, fix);
    }

    ImportDiagnostic atLine(int other) {
        return new ImportDiagnostic(file, other, column, code, params, rows, message, fix);
    }

    /// A person's own words, short enough to be quoted in a message.
    static String brief(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > 40 ? line.substring(0, 39) + "…" : line;
    }

    /// The same, in quotes.
    static String quoted(String text) {
        return '"' + brief(text) + '"';
    }

    @Override
    public String toString() {
        String place = line == 0 ? file : "%s, line %d, column %d".formatted(file, line, column);
        return "%s: %s%s".formatted(place, message, fix == null ? "" : " → " + fix);
    }
}
