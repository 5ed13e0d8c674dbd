package org.kithmap.research;

import org.kithmap.map.Coded;

/// The phase in the life cycle of the copy.
public enum CopyPhase implements Coded {
    /// There is no copy, or it is asleep because nobody has queried it for a while.
    NONE,
    /// Its database is being started.
    STARTING,
    /// A copy is being built. If [CopyState#build] names an older copy, that can be queried.
    BUILDING,
    READY,
    FAILED
}
