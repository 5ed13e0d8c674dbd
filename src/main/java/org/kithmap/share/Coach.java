package org.kithmap.share;

/// A coach with whom a map can be shared.
///
/// @param own whether the coach and the caller know each other: a map was shared with the coach, or
///   the coach sent the caller's invitation
public record Coach(String id, String name, boolean own) {

    Coach(String id, String name) {
        this(id, name, false);
    }
}
