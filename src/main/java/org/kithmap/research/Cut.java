package org.kithmap.research;

import org.kithmap.map.Keyed;

/// Where an answer ends before its end.
public enum Cut implements Keyed {
    /// Nowhere: these are all rows, or whoever took them had enough.
    NONE,
    ROWS,
    BYTES
}
