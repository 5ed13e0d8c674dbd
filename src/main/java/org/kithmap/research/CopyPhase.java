package org.kithmap.research;

import org.kithmap.map.Coded;

/// Where the copy stands.
public enum CopyPhase implements Coded {
    /// There is none, or it rests: it is there, and nobody has asked for a while.
    NONE,
    /// Its database is being started.
    STARTING,
    /// It is being made. An older one can be asked meanwhile, where [CopyState#build] names one.
    BUILDING,
    READY,
    FAILED
}
