package org.kithmap.share;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.SharingRestrictions;
import org.kithmap.util.Sha256;

/// A coach's proposal that a colleague sees a map, as its owner reads it.
///
/// @param coach who proposes it
/// @param proposed what they propose
/// @param share what the colleague would see and do; none if the map is shared with them already,
///   which stays as it is
/// @param keptBefore whether more is withheld from the colleague than from the coach, because the
///   owner withheld it from the colleague before
/// @param terms identifies what the owner reads, so that an answer counts for that only
public record Proposal(
        Coach coach, Proposed proposed, @Nullable Share share, boolean keptBefore, String terms) {

    /// A proposal as the coach who made it reads it. It does not tell whether the colleague sees
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

    private static final int TERMS_LENGTH = 16;

    static Proposal of(Coach coach, Proposed proposed, @Nullable Share share, boolean keptBefore) {
        List<Object> terms = new ArrayList<>(List.of(proposed.version()));
        if (share != null) {
            SharingRestrictions withheld = share.withheld();
            terms.add(share.edit());
            terms.add(String.valueOf(share.until()));
            terms.add(new TreeSet<>(withheld.alters())); // in the same order in every process
            terms.add(new TreeSet<>(withheld.domains()));
            terms.add(withheld.domainsNamed());
            terms.add(withheld.withAlters(Set.of()).withDomains(Set.of()));
        }
        return new Proposal(
                coach,
                proposed,
                share,
                keptBefore,
                Sha256.hex(terms.toString()).substring(0, TERMS_LENGTH));
    }
}
