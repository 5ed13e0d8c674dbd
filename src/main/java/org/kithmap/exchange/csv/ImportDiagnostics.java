package org.kithmap.exchange.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kithmap.exchange.format.ImportDiagnostic;
import org.kithmap.exchange.format.ImportMessage;

/// The messages about the rows of several files. Sorts them by file and line, and combines frequent
/// ones into one message with a count.
final class ImportDiagnostics {

    /// The maximum number of messages about one file; more are usually repetitions of one mistake.
    static final int MAX_MESSAGES = 500;

    private record DiagnosticKey(String file, int column, String message) {}

    private record Counted(ImportDiagnostic first, int times) {
        ImportDiagnostic diagnostic() {
            return times == 1 ? first : first.times(times);
        }
    }

    private final List<String> files;
    private final List<ImportDiagnostic> single = new ArrayList<>();
    private final Map<DiagnosticKey, Counted> counted = new LinkedHashMap<>();
    private final Map<String, Integer> said = new HashMap<>();
    private final Map<String, Integer> unsaid = new HashMap<>();

    ImportDiagnostics(List<String> files) {
        this.files = files;
    }

    void add(String file, int line, int column, ImportMessage what, Object... parameters) {
        if (roomFor(file)) {
            single.add(ImportDiagnostic.of(file, line, column, what, parameters));
        }
    }

    /// Adds a message that is reported once per file, for its first row, with the number of rows.
    void count(String file, int line, int column, ImportMessage what, Object... parameters) {
        ImportDiagnostic importDiagnostic =
                ImportDiagnostic.of(file, line, column, what, parameters);
        DiagnosticKey same = new DiagnosticKey(file, column, importDiagnostic.message());
        Counted before = counted.get(same);
        if (before != null) {
            counted.put(same, new Counted(before.first, before.times + 1));
        } else if (roomFor(file)) {
            counted.put(same, new Counted(importDiagnostic, 1));
        }
    }

    private boolean roomFor(String file) {
        boolean room = said.merge(file, 1, Integer::sum) <= MAX_MESSAGES;
        if (!room) {
            unsaid.merge(file, 1, Integer::sum);
        }
        return room;
    }

    /// Returns all messages, ordered by file and line.
    List<ImportDiagnostic> all() {
        List<ImportDiagnostic> all = new ArrayList<>(single);
        counted.values().forEach(c -> all.add(c.diagnostic()));
        unsaid.forEach((file, more) ->
                all.add(
                        ImportDiagnostic.of(
                                file,
                                Integer.MAX_VALUE,
                                1,
                                ImportMessage.MORE_REMARKS,
                                "more",
                                more)));
        all.sort(
                Comparator.<ImportDiagnostic>comparingInt(r -> files.indexOf(r.file()))
                        .thenComparingInt(ImportDiagnostic::line)
                        .thenComparingInt(ImportDiagnostic::column));
        return all.stream().map(r -> r.line() < Integer.MAX_VALUE ? r : r.atLine(1)).toList();
    }
}
