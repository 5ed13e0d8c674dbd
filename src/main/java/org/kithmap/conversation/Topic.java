package org.kithmap.conversation;

import org.jspecify.annotations.Nullable;

/// A topic of a conversation.
///
/// @param key of the insight or the question; none for a line of the coach's own
/// @param words a line of the coach's own, which nobody else reads
/// @param talked whether it was discussed
public record Topic(Source kind, @Nullable String key, @Nullable String words, boolean talked) {

    /// The source of a topic.
    public enum Source implements org.kithmap.map.Coded {
        INSIGHT,
        QUESTION,
        OWN
    }
}
