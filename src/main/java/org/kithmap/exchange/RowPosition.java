package org.kithmap.exchange;

import java.util.Collection;

/// A row of a file.
record RowPosition(String file, int line) {

    /// Characters of the notes on one alter or map (as [org.kithmap.map.SupportMap] takes them).
    private static final int NOTES = 4_000;

    /// Notes as one text, cut to what fits; where something is cut it is said of this row.
    String fitting(Collection<String> notes, ImportDiagnostics importDiagnostics) {
        String all = String.join("\n", notes);
        if (all.length() > NOTES) {
            importDiagnostics.add(
                    file,
                    line,
                    1,
                    ImportMessage.NOTES_TOO_LONG,
                    "count",
                    all.length(),
                    "most",
                    NOTES);
        }
        return CellText.shortened(all, NOTES);
    }
}
