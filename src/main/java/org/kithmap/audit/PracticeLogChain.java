package org.kithmap.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kithmap.util.Sha256;

/// The hash chain of [PracticeLog]: each line holds a hash of itself and of the hash before it, so
/// that a line that was changed or removed is noticed.
final class PracticeLogChain {

    private PracticeLogChain() {}

    /// Returns the hash of a line.
    ///
    /// @param before the hash of the line before it
    static String hash(
            String before,
            long number,
            Instant at,
            String did,
            @Nullable String by,
            @Nullable String about,
            List<String> roles) {
        return Sha256.hex(
                String.join(
                        "\n",
                        before,
                        "" + number,
                        at.toString(),
                        did,
                        String.valueOf(by),
                        String.valueOf(about),
                        String.join(",", roles)));
    }

    /// Verifies all lines but the oldest, because the line before that may have been removed after
    /// its retention time.
    static boolean isIntact(List<PracticeEvent> newestFirst) {
        for (int i = 0; i + 1 < newestFirst.size(); i++) {
            PracticeEvent event = newestFirst.get(i);
            PracticeEvent before = newestFirst.get(i + 1);
            String hash =
                    hash(
                            before.hash(),
                            before.number() + 1,
                            event.at(),
                            event.did(),
                            id(event.by()),
                            id(event.about()),
                            event.roles());
            if (event.number() != before.number() + 1 || !event.hash().equals(hash)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String id(PracticeEvent.@Nullable Person person) {
        return person == null ? null : person.id();
    }
}
