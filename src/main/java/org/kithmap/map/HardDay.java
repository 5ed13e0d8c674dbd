package org.kithmap.map;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of one's own for a hard day, which also fits on a card for the wallet. Only the owner of
/// the map writes it, nothing on it is preset, and a coach sees it only if the owner shares it.
///
/// It is part of the map and not of its history: what is removed from it is gone.
///
/// @param calls whom to call, in this order
/// @param helps what helps
/// @param signs what others may notice
/// @param say what they may say then
/// @param urgent where to turn when it is urgent
public record HardDay(
        List<PersonToCall> calls,
        @Nullable String helps,
        @Nullable String signs,
        @Nullable String say,
        @Nullable String urgent) {

    /// The maximum number of people to call: on a hard day a long list is one more decision.
    public static final int CALLS = 3;

    /// The maximum length of a text; more does not fit on a card.
    private static final int TEXT = 500;

    /// A page on which nothing is written.
    public static final HardDay EMPTY = new HardDay(List.of(), null, null, null, null);

    public HardDay {
        calls = calls == null ? List.of() : List.copyOf(calls);
        if (calls.size() > CALLS) {
            throw InvalidMapReason.TOO_MANY_ENTRIES.of(
                    "field", "calls", "count", calls.size(), "most", CALLS);
        }
        helps = MapLimits.text("helps", helps, TEXT);
        signs = MapLimits.text("signs", signs, TEXT);
        say = MapLimits.text("say", say, TEXT);
        urgent = MapLimits.text("urgent", urgent, TEXT);
    }
}
