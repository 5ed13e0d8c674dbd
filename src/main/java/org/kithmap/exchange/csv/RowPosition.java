package org.kithmap.exchange.csv;

import java.util.Collection;
import org.kithmap.exchange.format.CellText;
import org.kithmap.exchange.format.ImportMessage;

/// A row of a file.
record RowPosition(String file, int line) {

    /// The maximum length of the notes on one alter or map, as in [org.kithmap.map.SupportMap].
    private static final int NOTES = 4_000;

    /// Joins notes into one text, and cuts it if it is too long, with a message about this row.
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
