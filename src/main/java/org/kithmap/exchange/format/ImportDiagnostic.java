package org.kithmap.exchange.format;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.messages.LocalizedMessage;
import org.kithmap.messages.MessageParameters;

/// A message about one place in a file: why it can't be read, or what was left out.
///
/// @param line from 1, where the header is line 1; the first line of a row that spans several; 0 if
///   the message is about the whole file
/// @param column from 1: in a table the number of the cell, in JSON the number of the character
/// @param code the kind of message (see [ImportMessage]), for translation on the page
/// @param params the values in the message
/// @param rows the number of rows with this problem, of which this is the first; absent if they
///   were not counted
/// @param message the English text
/// @param fix what the person can do about it, in English; absent if nothing needs doing
public record ImportDiagnostic(
        String file,
        int line,
        int column,
        String code,
        Map<String, Object> params,
        @Nullable Integer rows,
        String message,
        @Nullable String fix) {

    public static ImportDiagnostic of(
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

    /// Returns this message, counted for several rows.
    public ImportDiagnostic times(int rows) {
        String counted =
                "%s (%s rows; this is the first)".formatted(message, CellText.number(rows));
        return new ImportDiagnostic(file, line, column, code, params, rows, counted, fix);
    }

    public ImportDiagnostic atLine(int other) {
        return new ImportDiagnostic(file, other, column, code, params, rows, message, fix);
    }

    /// Returns a person's text, short enough to be quoted in a message.
    public static String brief(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > 40 ? line.substring(0, 39) + "…" : line;
    }

    /// Returns the shortened text in quotes.
    public static String quoted(String text) {
        return '"' + brief(text) + '"';
    }

    @Override
    public String toString() {
        String place = line == 0 ? file : "%s, line %d, column %d".formatted(file, line, column);
        return "%s: %s%s".formatted(place, message, fix == null ? "" : " → " + fix);
    }
}
