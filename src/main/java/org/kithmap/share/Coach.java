package org.kithmap.share;

/// Somebody with whom a map can be shared.
///
/// @param own whether they and whoever asks know each other: something was shared with them, or
///   they sent the invitation
public record Coach(String id, String name, boolean own) {

    Coach(String id, String name) {
        this(id, name, false);
    }
}
