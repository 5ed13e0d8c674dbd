package org.kithmap.exchange.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kithmap.exchange.format.ParsedFiles.ReadMap;
import org.kithmap.exchange.json.DeterministicIds;
import org.kithmap.map.Alter;
import org.kithmap.map.InvalidMap;
import org.kithmap.map.Support;
import org.kithmap.map.SupportMap;
import org.kithmap.map.Tie;

/// A draft of one person's map, collected from the rows of several files.
final class EgoDraft {

    private record Pair(String a, String b) {
        static Pair of(String one, String other) {
            return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    /// Stands for a missing weight, because [Map#merge] accepts no null.
    private static final double UNWEIGHTED = Double.NEGATIVE_INFINITY;

    private final String key;
    private final RowPosition first;
    private final Map<String, AlterDraft> alters = new LinkedHashMap<>();
    private final Map<Pair, Double> ties =
            new TreeMap<>(java.util.Comparator.comparing(Pair::a).thenComparing(Pair::b));
    private final Set<String> notes = new LinkedHashSet<>();
    private final Set<String> content = new TreeSet<>();
    private @Nullable String name;

    /// @param key the ego's id within the files, or the name of the file if there is none
    /// @param first the first row that mentions the ego
    EgoDraft(String key, RowPosition first) {
        this.key = key;
        this.first = first;
    }

    String name() {
        return name == null ? PlaceholderNames.of("Person", key) : name;
    }

    void name(String given) {
        name = name == null ? given : name;
    }

    void note(String note) {
        notes.add(note);
    }

    void content(String row) {
        content.add(row);
    }

    AlterDraft alter(String id, RowPosition place) {
        return alters.computeIfAbsent(id, fresh -> new AlterDraft(fresh, place));
    }

    /// Returns the position of the first row that mentions the ego.
    RowPosition first() {
        return first;
    }

    String key() {
        return key;
    }

    boolean has(String alter) {
        return alters.containsKey(alter);
    }

    /// Adds a tie between two alters. Of several weights the largest is kept, so that the result
    /// does not depend on the order of rows.
    ///
    /// @return whether the two were not tied before
    boolean tie(String one, String other, @Nullable Double weight) {
        Pair pair = Pair.of(one, other);
        boolean isNew = !ties.containsKey(pair);
        ties.merge(pair, weight == null ? UNWEIGHTED : weight, Math::max);
        return isNew;
    }

    /// Returns the finished map, or the reason why it is invalid.
    ///
    /// @param importDiagnostics gets a remark if notes are cut
    ReadMap map(ImportDiagnostics importDiagnostics) {
        try {
            List<Alter> people = new ArrayList<>();
            List<Support> supports = new ArrayList<>();
            for (AlterDraft alter : alters.values()) {
                people.add(alter.alter(importDiagnostics));
                supports.addAll(alter.supports());
            }
            List<Tie> tied =
                    ties.entrySet().stream()
                            .map(e ->
                                    new Tie(
                                            e.getKey().a,
                                            e.getKey().b,
                                            e.getValue() == UNWEIGHTED ? null : e.getValue()))
                            .toList();
            String id =
                    DeterministicIds.fingerprint(key + '\u001d' + String.join("\u001d", content));
            SupportMap map =
                    new SupportMap(
                            id,
                            name(),
                            first.fitting(notes, importDiagnostics),
                            people,
                            tied,
                            supports);
            map.requireRoom(SupportMap.empty(id, name()));
            return new ReadMap.Whole(map);
        } catch (InvalidMap e) {
            return new ReadMap.Broken(name(), Objects.requireNonNull(e.said()));
        }
    }
}
