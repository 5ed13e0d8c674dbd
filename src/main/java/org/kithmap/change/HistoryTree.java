package org.kithmap.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The states of a map, as a tree: each change leads from the state that it was based on to a state
/// of its own id. Undo and redo move between neighbouring states; a change made after an undo
/// starts another branch and leaves the first one as it was.
///
/// If the oldest changes were deleted, the state that the first remaining one was based on keeps
/// its name.
final class HistoryTree {

    /// A change without its edits.
    ///
    /// @param after the state that it was based on
    /// @param superseded whether another change was made after it was undone
    record StateNode(String id, String after, boolean undone, boolean superseded) {}

    /// The way from the present state to another one.
    ///
    /// @param back the changes to undo, in this order
    /// @param forth the changes to redo after that, in this order
    record StatePath(List<String> back, List<String> forth) {}

    private final List<StateNode> newestFirst;
    private final Map<String, StateNode> byId = new HashMap<>();

    HistoryTree(List<StateNode> newestFirst) {
        this.newestFirst = List.copyOf(newestFirst);
        newestFirst.forEach(stateNode -> byId.put(stateNode.id(), stateNode));
    }

    boolean contains(String state) {
        return byId.containsKey(state);
    }

    /// Returns the present state of the map.
    String now() {
        return newestFirst.stream()
                .filter(stateNode -> !stateNode.undone())
                .map(StateNode::id)
                .findFirst()
                .orElseGet(this::beforeAllThatIsUndone);
    }

    private String beforeAllThatIsUndone() {
        return newestFirst.reversed().stream()
                .filter(stateNode -> !stateNode.superseded())
                .map(StateNode::after)
                .findFirst()
                .orElse("");
    }

    /// Returns the oldest ancestor of the present state.
    String start() {
        List<StateNode> line = lineage(now());
        return line.isEmpty() ? now() : line.getLast().after();
    }

    StatePath to(String state) {
        List<StateNode> from = lineage(now());
        List<StateNode> to = new ArrayList<>(lineage(state));
        Set<String> below = new HashSet<>(Set.of(state));
        to.forEach(stateNode -> below.add(stateNode.after()));
        List<String> back = new ArrayList<>();
        String at = now();
        for (StateNode stateNode : from) {
            if (below.contains(at)) {
                break;
            }
            back.add(stateNode.id());
            at = stateNode.after();
        }
        String shared = at;
        List<String> forth = new ArrayList<>();
        for (String next = state; !next.equals(shared); ) {
            StateNode stateNode = byId.get(next);
            if (stateNode == null) {
                throw new IllegalStateException("the history has no path to this state of the map");
            }
            forth.addFirst(stateNode.id());
            next = stateNode.after();
        }
        return new StatePath(back, forth);
    }

    /// Returns the changes that led to a state, the last one first.
    private List<StateNode> lineage(String state) {
        List<StateNode> line = new ArrayList<>();
        for (StateNode stateNode = byId.get(state);
                stateNode != null;
                stateNode = byId.get(stateNode.after())) {
            line.add(stateNode);
        }
        return line;
    }

    /// Returns the changes to delete so that at most `most` are kept: the oldest ones, and those to
    /// which the present state is connected only through these.
    List<String> toPrune(int most) {
        List<StateNode> kept = newestFirst.subList(0, Math.min(most, newestFirst.size()));
        Set<String> reached = new HashSet<>(Set.of(now()));
        Set<String> staying = new LinkedHashSet<>();
        for (StateNode stateNode : kept) { // the ancestors of the present state
            if (reached.contains(stateNode.id())) {
                reached.add(stateNode.after());
                staying.add(stateNode.id());
            }
        }
        for (StateNode stateNode : kept.reversed()) { // and their descendants
            if (reached.contains(stateNode.after())) {
                reached.add(stateNode.id());
                staying.add(stateNode.id());
            }
        }
        return newestFirst.stream().map(StateNode::id).filter(id -> !staying.contains(id)).toList();
    }
}
