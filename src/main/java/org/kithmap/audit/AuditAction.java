package org.kithmap.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What somebody did with a map.
public enum AuditAction {
    /// The owner let somebody see it.
    SHARED,
    /// The owner changed what of it somebody sees, or whether they may change it.
    SHARED_ANEW,
    /// The owner ended that.
    WITHDRAWN,
    /// It ended, as whoever saw it may coach no longer; by whoever decided so.
    COACH_LEFT,
    /// Somebody else looked at it.
    LOOKED,
    /// Somebody else changed something on it.
    CHANGED,
    /// Somebody else tried to change what they may not, or may not see.
    CHANGE_REFUSED,
    /// Somebody else saw in their overview what is next on it, and how much has changed.
    OVERVIEW_SEEN,
    /// Somebody else opened the conversations they hold about it.
    CONVERSATION_OPENED,
    /// Somebody else wrote something of a conversation they hold about it.
    CONVERSATION_NOTED,
    /// A map that somebody else had kept became the owner's.
    TAKEN_OVER,
    /// The owner agreed that it is used for research, without names.
    AGREED_TO_RESEARCH,
    /// The owner no longer agrees.
    NO_RESEARCH;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
