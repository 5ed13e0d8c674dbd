package org.kithmap.change;

/// Somebody with whom a map is shared tried often what they may not do. They have to wait before
/// they can change it.
public final class TooManyRefusedEdits extends RuntimeException {

    private final long seconds;

    TooManyRefusedEdits(long seconds) {
        super(
                "Several changes were refused in a short time. Please wait %d seconds before you try again."
                        .formatted(seconds));
        this.seconds = seconds;
    }

    /// How long to wait, at least one.
    public long seconds() {
        return seconds;
    }
}
