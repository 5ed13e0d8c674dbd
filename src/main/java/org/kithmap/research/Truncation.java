package org.kithmap.research;

import org.kithmap.map.Coded;

/// Where an answer ends before its end.
public enum Truncation implements Coded {
    /// Nowhere: these are all rows, or whoever took them had enough.
    NONE,
    ROWS,
    BYTES
}
