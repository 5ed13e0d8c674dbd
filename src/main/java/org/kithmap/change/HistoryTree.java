package org.kithmap.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The states that a map had, as a tree: each change leads from the state that it was made upon to
/// one that is named after it. Undo and Redo go from one state to the next; a change that is made
/// after an Undo begins another branch and leaves the first one as it was.
///
/// Where the oldest changes were forgotten, the state that the first one was made upon still has
/// its name.
final class HistoryTree {

    /// A change without what it changed.
    ///
    /// @param after the state that it was made upon
    /// @param superseded whether another change was made after it was undone
    record Node(String id, String after, boolean undone, boolean superseded) {}

    /// How to come from the state of now to another one.
    ///
    /// @param back what to take back, in this order
    /// @param forth what to make again after that, in this order
    record Path(List<String> back, List<String> forth) {}

    private final List<Node> newestFirst;
    private final Map<String, Node> byId = new HashMap<>();

    HistoryTree(List<Node> newestFirst) {
        this.newestFirst = List.copyOf(newestFirst);
        newestFirst.forEach(node -> byId.put(node.id(), node));
    }

    boolean contains(String state) {
        return byId.containsKey(state);
    }

    /// The state that the map is in.
    String now() {
        return newestFirst.stream()
                .filter(node -> !node.undone())
                .map(Node::id)
                .findFirst()
                .orElseGet(this::beforeAllThatIsUndone);
    }

    private String beforeAllThatIsUndone() {
        return newestFirst.reversed().stream()
                .filter(node -> !node.superseded())
                .map(Node::after)
                .findFirst()
                .orElse("");
    }

    /// The oldest state that the state of now came from.
    String start() {
        List<Node> line = lineage(now());
        return line.isEmpty() ? now() : line.getLast().after();
    }

    Path to(String state) {
        List<Node> from = lineage(now());
        List<Node> to = new ArrayList<>(lineage(state));
        Set<String> below = new HashSet<>(Set.of(state));
        to.forEach(node -> below.add(node.after()));
        List<String> back = new ArrayList<>();
        String at = now();
        for (Node node : from) {
            if (below.contains(at)) {
                break;
            }
            back.add(node.id());
            at = node.after();
        }
        String shared = at;
        List<String> forth = new ArrayList<>();
        for (String next = state; !next.equals(shared); ) {
            Node node = byId.get(next);
            if (node == null) {
                throw new IllegalStateException("a state of a map that nothing kept leads to");
            }
            forth.addFirst(node.id());
            next = node.after();
        }
        return new Path(back, forth);
    }

    /// The changes that led to a state, the last one first.
    private List<Node> lineage(String state) {
        List<Node> line = new ArrayList<>();
        for (Node node = byId.get(state); node != null; node = byId.get(node.after())) {
            line.add(node);
        }
        return line;
    }

    /// The changes to forget so that no more than `most` are kept: the oldest ones, and those of
    /// which the state of now can be reached only by way of these.
    List<String> beyond(int most) {
        List<Node> kept = newestFirst.subList(0, Math.min(most, newestFirst.size()));
        Set<String> reached = new HashSet<>(Set.of(now()));
        Set<String> staying = new LinkedHashSet<>();
        for (Node node : kept) { // what led here
            if (reached.contains(node.id())) {
                reached.add(node.after());
                staying.add(node.id());
            }
        }
        for (Node node : kept.reversed()) { // and what else was made of that
            if (reached.contains(node.after())) {
                reached.add(node.id());
                staying.add(node.id());
            }
        }
        return newestFirst.stream().map(Node::id).filter(id -> !staying.contains(id)).toList();
    }
}
