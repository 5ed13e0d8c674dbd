package org.kithmap.research;

import org.kithmap.map.Coded;

/// The limit that truncated a result.
public enum Truncation implements Coded {
    /// None: the result is complete, or its receiver wanted no more rows.
    NONE,
    ROWS,
    BYTES
}
