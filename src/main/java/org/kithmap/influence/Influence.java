package org.kithmap.influence;

import org.kithmap.map.Coded;

/// How the owner of a map mostly feels after being with an alter.
public enum Influence implements Coded {
    DOES_GOOD,
    COSTS_STRENGTH,
    BOTH,
    /// An answer as well: the question is not open any more.
    RATHER_NOT_SAY
}
