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
    record StateNode(String id, String after, boolean undone, boolean superseded) {}

    /// How to come from the state of now to another one.
    ///
    /// @param back what to take back, in this order
    /// @param forth what to make again after that, in this order
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

    /// The state that the map is in.
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

    /// The oldest state that the state of now came from.
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
                throw new IllegalStateException("a state of a map that nothing kept leads to");
            }
            forth.addFirst(stateNode.id());
            next = stateNode.after();
        }
        return new StatePath(back, forth);
    }

    /// The changes that led to a state, the last one first.
    private List<StateNode> lineage(String state) {
        List<StateNode> line = new ArrayList<>();
        for (StateNode stateNode = byId.get(state);
                stateNode != null;
                stateNode = byId.get(stateNode.after())) {
            line.add(stateNode);
        }
        return line;
    }

    /// The changes to forget so that no more than `most` are kept: the oldest ones, and those of
    /// which the state of now can be reached only by way of these.
    List<String> toPrune(int most) {
        List<StateNode> kept = newestFirst.subList(0, Math.min(most, newestFirst.size()));
        Set<String> reached = new HashSet<>(Set.of(now()));
        Set<String> staying = new LinkedHashSet<>();
        for (StateNode stateNode : kept) { // what led here
            if (reached.contains(stateNode.id())) {
                reached.add(stateNode.after());
                staying.add(stateNode.id());
            }
        }
        for (StateNode stateNode : kept.reversed()) { // and what else was made of that
            if (reached.contains(stateNode.after())) {
                reached.add(stateNode.id());
                staying.add(stateNode.id());
            }
        }
        return newestFirst.stream().map(StateNode::id).filter(id -> !staying.contains(id)).toList();
    }
}
