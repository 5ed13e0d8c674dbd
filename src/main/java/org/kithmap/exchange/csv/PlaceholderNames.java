package org.kithmap.exchange.csv;

import org.kithmap.exchange.format.CellText;

/// Names for people of whom a file gives only an id.
final class PlaceholderNames {

    private PlaceholderNames() {}

    /// Returns "Alter 2801" for a number, "Alter 3f2a" for a generated id, and the id itself if it
    /// reads like a name.
    static String of(String what, String id) {
        if (id.matches("[\\p{IsDigit}.,_-]+")) {
            return what + " " + CellText.shortened(id, 100);
        }
        if (id.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{16,}")) {
            return what + " " + id.substring(0, 4);
        }
        return CellText.shortened(id, 120);
    }
}
