package org.kithmap.change;

/// An account with a share has sent several changes that it may not make, and has to wait before
/// the next one.
public final class TooManyRefusedEdits extends RuntimeException {

    private final long seconds;

    TooManyRefusedEdits(long seconds) {
        super(
                "Several changes were refused in a short time. Please wait %d seconds, then try again."
                        .formatted(seconds));
        this.seconds = seconds;
    }

    /// Returns how many seconds to wait, at least 1.
    public long seconds() {
        return seconds;
    }
}
