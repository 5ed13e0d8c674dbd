package org.kithmap.share;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kithmap.json.JsonFields;
import org.kithmap.map.Coded;
import org.kithmap.problem.InvalidInput;
import org.kithmap.problem.InvalidRequest;

/// A proposal of a coach, as requested.
///
/// @param colleague the id of the colleague's account
/// @param until the last day of a cover; none for a handover
record ProposalRequest(String colleague, ProposalKind kind, @Nullable LocalDate until) {

    /// Reads `{colleague, kind, until}`.
    static ProposalRequest read(JsonFields body, LocalDate today) {
        String colleague = body.requiredText("colleague");
        ProposalKind kind = Coded.of(ProposalKind.class, body.requiredText("kind"));
        LocalDate until = body.date("until");
        if (kind == ProposalKind.HANDOVER && until != null) {
            throw new InvalidRequest("\"until\" is for a cover only. Leave it out for a handover.");
        }
        if (kind == ProposalKind.COVER && body.required("until", until).isBefore(today)) {
            throw new InvalidRequest("\"until\" is in the past. Choose today or a later day.");
        }
        return new ProposalRequest(colleague, kind, until);
    }

    /// Requires that it does not last longer than the coach's own share.
    ///
    /// @param ends the last day of that share; none if it lasts until it is withdrawn
    /// @throws InvalidInput if it lasts longer
    void requireWithin(@Nullable LocalDate ends) {
        if (until != null && ends != null && until.isAfter(ends)) {
            throw new InvalidInput(
                    "cover-too-long",
                    "until",
                    "\"until\" is after %s, the last day on which you see this map yourself. Choose that day or an earlier one."
                            .formatted(ends));
        }
    }
}
