package org.kithmap.influence;

import org.kithmap.map.Coded;

/// The feeling that being with an alter mostly leaves the owner of a map with.
public enum Influence implements Coded {
    DOES_GOOD,
    COSTS_STRENGTH,
    BOTH,
    /// An answer as well: the question is not open any more.
    RATHER_NOT_SAY
}
