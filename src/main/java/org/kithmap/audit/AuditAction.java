package org.kithmap.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// An action that the audit log of a map records. "Another account" is not the map's owner.
public enum AuditAction {
    /// The owner shared the map with another account.
    SHARED,
    /// The owner changed which parts another account sees, or whether it may change them.
    SHARED_ANEW,
    /// The owner withdrew the share.
    WITHDRAWN,
    /// A coach proposed to the owner that a colleague sees the map.
    PROPOSED,
    /// A coach took such a proposal back.
    PROPOSAL_WITHDRAWN,
    /// The owner shared the map with the colleague whom a coach had proposed.
    SHARED_AS_PROPOSED,
    /// The share ended because its account lost the role of coach. The line names the account that
    /// took the role away.
    COACH_LEFT,
    /// The share ended because its coach gave it up.
    COACH_ENDED,
    /// Another account viewed the map.
    LOOKED,
    /// Another account saved what it sees of the map as a file.
    EXPORTED,
    /// Another account changed the map.
    CHANGED,
    /// Another account tried to change a part that it may not change or may not see.
    CHANGE_REFUSED,
    /// Another account saw in its overview the next step of the map and how much has changed.
    OVERVIEW_SEEN,
    /// Another account opened the conversations that it holds about the map.
    CONVERSATION_OPENED,
    /// Another account wrote in a conversation that it holds about the map.
    CONVERSATION_NOTED,
    /// The owner took over a map that another account had kept.
    TAKEN_OVER,
    /// The owner agreed that the map is used for research, without names.
    AGREED_TO_RESEARCH,
    /// The owner withdrew the consent to research.
    NO_RESEARCH;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
