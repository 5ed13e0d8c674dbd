package org.kithmap.share;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A coach's proposal that a colleague sees a map, as its owner reads it.
///
/// @param coach who proposes it
/// @param proposed what they propose
/// @param share what the colleague would see and do; none if the map is shared with them already,
///   which stays as it is
public record Proposal(Coach coach, Proposed proposed, @Nullable Share share) {

    /// What a coach proposes, as the coach reads it. It does not tell whether the colleague sees
    /// the map already.
    ///
    /// @param until the last day of a cover
    /// @param made the day on which it was proposed
    /// @param version identifies it, as a coach can replace it
    public record Proposed(
            Coach colleague,
            ProposalKind kind,
            @Nullable LocalDate until,
            LocalDate made,
            long version) {}
}
