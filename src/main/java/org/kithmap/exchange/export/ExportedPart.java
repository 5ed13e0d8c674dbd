package org.kithmap.exchange.export;

import org.kithmap.map.Coded;

/// The parts of a map that some file formats leave out. Every format has the ego, the alters with
/// their fields, and who knows whom.
public enum ExportedPart implements Coded {
    /// The areas of life and the benefits of support; who gives which type of support is in every
    /// file.
    SUPPORT_DETAILS,
    /// The positions that the person chose by hand.
    PLACES,
    REFLECTIONS,
    STEPS,
    CONTACTS,
    VIEWS,
    /// The page for a hard day.
    HARD_DAY
}
