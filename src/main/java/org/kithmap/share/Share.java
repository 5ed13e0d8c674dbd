package org.kithmap.share;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.SharingRestrictions;

/// A map that is shared with a coach.
///
/// @param coach with whom
/// @param edit whether they may change it, too
/// @param since the day it was first shared with them
/// @param until the last day of it; none where it is until it is withdrawn
public record Share(
        Coach coach,
        boolean edit,
        LocalDate since,
        @Nullable LocalDate until,
        SharingRestrictions withheld) {}
