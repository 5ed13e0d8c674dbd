package org.kithmap.map;

import java.util.List;
import java.util.Locale;
import org.kithmap.messages.MessageTerm;

/// The lists of a map whose length is limited, with their English names in messages.
public enum LimitedList {
    /// As many as one person sees on a map; the largest published ego networks ask for 45 to 60.
    ALTERS("people", 1_000),
    REFLECTIONS("reflections", 1_000),
    STEPS("steps", 1_000),
    CONTACTS("contacts", 5_000),
    VIEWS("views", 100);

    private final String english;
    private final int most;

    LimitedList(String english, int most) {
        this.english = english;
        this.most = most;
    }

    public MessageTerm term() {
        return new MessageTerm("list-" + name().toLowerCase(Locale.ROOT), english);
    }

    /// @throws InvalidMap if there are more than the limit times the factor
    void requireRoomFor(List<?> all, int factor) {
        if (all.size() > most * factor) {
            throw InvalidMapReason.TOO_MANY.of(
                    "most", most * factor, "list", term(), "count", all.size());
        }
    }
}
