package org.kithmap.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kithmap.map.LoadedMap;
import org.kithmap.map.SupportMap;

/// The changes that an account with a share made to a map, as it may read them now. It is computed
/// from the account's own requests and from what it sees; changes by others never influence it,
/// whether visible or hidden.
///
/// Whatever is withheld now is left out of the edits, and so are edits of elements that the account
/// no longer sees, unless it removed them itself.
final class ShareHistory {

    private static final Set<MapElementType> BY_THEMSELVES =
            Set.of(
                    MapElementType.ALTER,
                    MapElementType.STEP,
                    MapElementType.CONTACT,
                    MapElementType.REFLECTION,
                    MapElementType.VIEW);

    /// @param whole the edits on the whole map of the request that last made or redid it
    private record HistoryEntry(
            String id,
            Instant at,
            String name,
            List<Edit> edits,
            List<Edit> whole,
            boolean undone) {

        HistoryEntry with(List<Edit> made, boolean taken) {
            return new HistoryEntry(id, at, name, edits, made, taken);
        }
    }

    private final Map<String, HistoryEntry> entries = new LinkedHashMap<>();

    /// @param requests the oldest first
    ShareHistory(LoadedMap now, List<SharedChangeRequest> requests) {
        EditPolicy policy = new EditPolicy(now.access().withheld());
        Set<ElementKey> seen = addresses(now.seen());
        Set<ElementKey> removed = removed(requests);
        for (SharedChangeRequest request : requests) {
            if (request.undo() != null) {
                entries.computeIfPresent(request.undo(), (id, one) -> one.with(one.whole(), true));
            } else if (request.redo() != null) {
                entries.computeIfPresent(
                        request.redo(), (id, one) -> one.with(request.whole(), false));
            } else {
                entries.values().removeIf(HistoryEntry::undone);
                entries.put(
                        request.id(),
                        new HistoryEntry(
                                request.id(),
                                request.at(),
                                request.name(),
                                request.edits().stream()
                                        .map(policy::shown)
                                        .flatMap(Optional::stream)
                                        .filter(edit -> isOfSeen(edit, seen, removed))
                                        .toList(),
                                request.whole(),
                                false));
            }
        }
        entries.values().removeIf(one -> one.edits().isEmpty());
    }

    private static Set<ElementKey> addresses(SupportMap map) {
        Set<ElementKey> all = new HashSet<>();
        for (MapElementType on : BY_THEMSELVES) {
            on.on(map).forEach(thing -> all.add(new ElementKey(on, MapElementType.key(thing))));
        }
        return all;
    }

    /// Returns the elements that the account's own requests removed last.
    private static Set<ElementKey> removed(List<SharedChangeRequest> requests) {
        Map<ElementKey, Boolean> there = new HashMap<>();
        requests.stream()
                .flatMap(request -> request.edits().stream())
                .filter(edit -> edit.field() == null)
                .forEach(edit ->
                        there.put(new ElementKey(edit.on(), edit.key()), !edit.to().isNull()));
        Set<ElementKey> removed = new HashSet<>();
        there.forEach((address, is) -> {
            if (!is) {
                removed.add(address);
            }
        });
        return removed;
    }

    private static boolean isOfSeen(Edit edit, Set<ElementKey> seen, Set<ElementKey> removed) {
        return about(edit).stream()
                .allMatch(address -> seen.contains(address) || removed.contains(address));
    }

    /// Returns the elements that an edit refers to and that can be withheld.
    private static List<ElementKey> about(Edit edit) {
        List<ElementKey> all = new ArrayList<>();
        if (BY_THEMSELVES.contains(edit.on())) {
            all.add(new ElementKey(edit.on(), edit.key()));
        }
        switch (edit.on()) {
            case TIE -> edit.key().forEach(id -> all.add(new ElementKey(MapElementType.ALTER, id)));
            case SUPPORT -> all.add(new ElementKey(MapElementType.ALTER, edit.key().path("alter")));
            case STEP, CONTACT -> {
                for (JsonNode value : List.of(edit.from(), edit.to())) {
                    JsonNode alter = "alter".equals(edit.field()) ? value : value.path("alter");
                    if (alter instanceof TextNode) {
                        all.add(new ElementKey(MapElementType.ALTER, alter));
                    }
                }
            }
            default -> {}
        }
        return all;
    }

    /// Returns the changes, the newest first.
    List<Change> changes() {
        return entries.values().stream().map(ShareHistory::change).toList().reversed();
    }

    /// Returns a change, without edits if none may be read.
    Change change(SharedChangeRequest request) {
        HistoryEntry entry = entries.get(request.change());
        return entry == null
                ? change(
                        new HistoryEntry(
                                request.change(),
                                request.at(),
                                request.name(),
                                List.of(),
                                List.of(),
                                request.undo() != null))
                : change(entry);
    }

    private static Change change(HistoryEntry entry) {
        ArrayNode edits = JsonNodeFactory.instance.arrayNode();
        entry.edits().forEach(edit -> edits.add(edit.json()));
        return ChangeBuilder.builder()
                .id(entry.id())
                .at(entry.at())
                .edits(edits)
                .undone(entry.undone())
                .name(entry.name())
                .after("")
                .build();
    }

    /// Returns the change that undo or redo applies to.
    Optional<Change> next(boolean undo) {
        List<HistoryEntry> fitting =
                entries.values().stream().filter(one -> one.undone() != undo).toList();
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(change(undo ? fitting.getLast() : fitting.getFirst()));
    }

    /// Returns the edits on the whole map when a change was last made or redone.
    List<Edit> whole(String change) {
        HistoryEntry entry = entries.get(change);
        return entry == null ? List.of() : entry.whole();
    }
}
