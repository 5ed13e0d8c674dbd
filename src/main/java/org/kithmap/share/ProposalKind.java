package org.kithmap.share;

import org.kithmap.map.Coded;

/// The kind of access that a coach proposes for a colleague.
public enum ProposalKind implements Coded {
    /// The colleague sees the map as well, until a day.
    COVER,
    /// The colleague sees the map from now on, and the coach no longer does.
    HANDOVER
}
