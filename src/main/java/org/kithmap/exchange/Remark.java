package org.kithmap.exchange;

import org.jspecify.annotations.Nullable;

/// Something to say about one place of a file: why it can't be read, or what was left out.
///
/// @param line 0 when it is about the file as such; else from 1, the header being line 1; where a
///   row spans lines, the one it begins on
/// @param column from 1: of a table the number of the cell, of JSON the number of the character
/// @param fix what the person can do about it; absent where nothing needs doing
public record Remark(String file, int line, int column, String message, @Nullable String fix) {

    /// A person's own words, short enough to be quoted in a message.
    static String quoted(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return '"' + (line.length() > 40 ? line.substring(0, 39) + "…" : line) + '"';
    }

    @Override
    public String toString() {
        String place = line == 0 ? file : "%s, line %d, column %d".formatted(file, line, column);
        return "%s: %s%s".formatted(place, message, fix == null ? "" : " → " + fix);
    }
}
