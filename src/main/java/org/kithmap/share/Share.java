package org.kithmap.share;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.SharingRestrictions;

/// A share of a map with a coach.
///
/// @param coach with whom
/// @param edit whether the coach may change it, too
/// @param since the day on which it was first shared with the coach
/// @param until its last day; none if it lasts until it is withdrawn
/// @param hardDay whether the coach sees the page for a hard day, too
public record Share(
        Coach coach,
        boolean edit,
        LocalDate since,
        @Nullable LocalDate until,
        boolean hardDay,
        SharingRestrictions withheld) {}
