package org.kithmap.exchange.csv;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.Alter;
import org.kithmap.map.AlterBuilder;
import org.kithmap.map.AlterKind;
import org.kithmap.map.Benefit;
import org.kithmap.map.Direction;
import org.kithmap.map.Domain;
import org.kithmap.map.Frequency;
import org.kithmap.map.Relation;
import org.kithmap.map.Support;
import org.kithmap.map.SupportType;
import org.kithmap.map.TiePhase;

/// A draft of an alter, collected from one or more rows: a file may have one row per support of an
/// alter.
final class AlterDraft {

    /// The key of a support during collection. [Support] can't be used, because its benefits are
    /// added later.
    private record Gathered(
            Direction direction, @Nullable SupportType type, @Nullable Domain domain) {}

    private final String id;
    private final RowPosition first;
    private final Map<CsvField, Object> answers = new EnumMap<>(CsvField.class);
    private final Set<Relation> relations = new TreeSet<>();
    private final Set<String> qualities = new TreeSet<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final Map<Gathered, Set<Benefit>> supports = new LinkedHashMap<>();

    AlterDraft(String id, RowPosition first) {
        this.id = id;
        this.first = first;
    }

    String id() {
        return id;
    }

    /// Returns the position of the first row of this alter.
    RowPosition first() {
        return first;
    }

    /// Stores the answer to a question, unless there is one already.
    ///
    /// @return the stored answer, which differs from the given one if two rows disagree
    Object answer(CsvField csvField, Object answer) {
        Object first = answers.putIfAbsent(csvField, answer);
        return first == null ? answer : first;
    }

    void relation(Relation relation) {
        relations.add(relation);
    }

    int qualities() {
        return qualities.size();
    }

    void quality(String quality) {
        qualities.add(quality);
    }

    void note(String note) {
        notes.add(note);
    }

    void support(
            Direction direction,
            @Nullable SupportType type,
            @Nullable Domain domain,
            Set<Benefit> benefits) {
        supports.computeIfAbsent(new Gathered(direction, type, domain), gathered -> new TreeSet<>())
                .addAll(benefits);
    }

    /// Returns the finished alter.
    ///
    /// @param importDiagnostics gets a remark if notes are cut
    Alter alter(ImportDiagnostics importDiagnostics) {
        Frequency both = (Frequency) answers.get(CsvField.CONTACT);
        AlterBuilder alter =
                AlterBuilder.builder()
                        .id(id)
                        .name(PlaceholderNames.of("Alter", id))
                        .kind(AlterKind.PERSON)
                        .relations(List.copyOf(relations))
                        .phase(TiePhase.PRESENT)
                        .contactFromThem(both)
                        .contactFromMe(both)
                        .qualities(List.copyOf(qualities))
                        .notes(first.fitting(notes, importDiagnostics));
        answers.forEach((csvField, answer) -> csvField.set(alter, answer));
        return alter.build();
    }

    List<Support> supports() {
        return supports.entrySet().stream()
                .map(e ->
                        new Support(
                                id,
                                e.getKey().direction,
                                e.getKey().type,
                                e.getKey().domain,
                                List.copyOf(e.getValue())))
                .toList();
    }
}
