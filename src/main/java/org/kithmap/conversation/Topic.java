package org.kithmap.conversation;

import org.jspecify.annotations.Nullable;

/// Something to talk about.
///
/// @param key of the insight or the question; none where it is a line of its own
/// @param words a line of the coach's own, for nobody else
/// @param talked whether it was talked about
public record Topic(Kind kind, @Nullable String key, @Nullable String words, boolean talked) {

    /// Where a topic comes from.
    public enum Kind implements org.kithmap.map.Coded {
        INSIGHT,
        QUESTION,
        OWN
    }
}
