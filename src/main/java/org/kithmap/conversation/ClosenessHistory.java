package org.kithmap.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kithmap.change.Change;
import org.kithmap.map.Alter;

/// When the closeness of alters changed, as far as the history that an account may read tells.
final class ClosenessHistory {

    private final Supplier<List<Change>> read;
    private @Nullable List<Change> newestFirst;

    /// @param read the changes, the newest first; read only once, and only if they are needed
    ClosenessHistory(Supplier<List<Change>> read) {
        this.read = read;
    }

    /// Returns when the closeness of an alter was set to what it is now, or null if that is unknown
    /// or lies before a moment: then undoing a later change brought it back.
    @Nullable Instant lastSet(Alter alter, Instant notBefore) {
        if (newestFirst == null) {
            newestFirst = read.get();
        }
        return newestFirst.stream()
                .filter(change -> !change.undone() && sets(change, alter))
                .map(Change::at)
                .findFirst()
                .filter(at -> !at.isBefore(notBefore))
                .orElse(null);
    }

    private static boolean sets(Change change, Alter alter) {
        for (JsonNode edit : change.edits()) {
            if (edit.path("on").asText().equals("alter")
                    && edit.path("key").asText().equals(alter.id())
                    && edit.path("field").asText().equals("closeness")
                    && alter.closeness() != null
                    && edit.path("to").asInt() == alter.closeness()) {
                return true;
            }
        }
        return false;
    }
}
