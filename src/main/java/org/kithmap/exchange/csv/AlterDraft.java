package org.kithmap.exchange.csv;

import java.time.LocalDate;
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

    private String name() {
        Object name = answers.get(CsvField.NAME);
        return name == null ? PlaceholderNames.of("Alter", id) : name.toString();
    }

    /// Returns the finished alter.
    ///
    /// @param importDiagnostics gets a remark if notes are cut
    Alter alter(ImportDiagnostics importDiagnostics) {
        Frequency both = (Frequency) answers.get(CsvField.CONTACT);
        Frequency fromThem = (Frequency) answers.getOrDefault(CsvField.CONTACT_FROM_THEM, both);
        Frequency fromMe = (Frequency) answers.getOrDefault(CsvField.CONTACT_FROM_ME, both);
        return AlterBuilder.builder()
                .id(id)
                .name(name())
                .kind((AlterKind) answers.getOrDefault(CsvField.KIND, AlterKind.PERSON))
                .relations(List.copyOf(relations))
                .closeness((Integer) answers.get(CsvField.CLOSENESS))
                .comfort((Integer) answers.get(CsvField.COMFORT))
                .phase((TiePhase) answers.getOrDefault(CsvField.PHASE, TiePhase.PRESENT))
                .since((String) answers.get(CsvField.SINCE))
                .contactFromThem(fromThem)
                .contactFromMe(fromMe)
                .lastContact((LocalDate) answers.get(CsvField.LAST_CONTACT))
                .newer(Boolean.TRUE.equals(answers.get(CsvField.NEWER)))
                .wantMore(Boolean.TRUE.equals(answers.get(CsvField.WANT_MORE)))
                .strained(Boolean.TRUE.equals(answers.get(CsvField.STRAINED)))
                .died(Boolean.TRUE.equals(answers.get(CsvField.DIED)))
                .qualities(List.copyOf(qualities))
                .symbol((String) answers.get(CsvField.SYMBOL))
                .notes(first.fitting(notes, importDiagnostics))
                .build();
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
