package org.kithmap.share;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everybody and everything that a map is open to.
///
/// @param former earlier shares, with their terms
/// @param ended shares that ended lately without the owner
/// @param proposals of coaches that a colleague sees it, too, or instead
/// @param research the day since which it may be used for research, without names; absent if it may
///   not
/// @param notesKept the days for which a coach can read their own notes after a share has ended
public record Sharing(
        @JsonInclude List<Share> shares,
        List<Share> former,
        List<EndedShare> ended,
        List<Proposal> proposals,
        @Nullable LocalDate research,
        int notesKept) {

    /// A share that ended without its owner.
    ///
    /// @param coach their name
    /// @param byCoach whether the coach gave it up; otherwise they are no longer a coach
    /// @param number of its line in the audit log
    public record EndedShare(String coach, boolean byCoach, LocalDate on, long number) {}
}
