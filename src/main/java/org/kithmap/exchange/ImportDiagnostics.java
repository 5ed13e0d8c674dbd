package org.kithmap.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Gathers what is said about the rows of some files, in the order of the files, and counts what
/// would be said too often.
final class ImportDiagnostics {

    /// Remarks on one file; a file with more makes one mistake many times.
    static final int MOST = 500;

    private record Same(String file, int column, String message) {}

    private record Counted(ImportDiagnostic first, int times) {
        ImportDiagnostic told() {
            return times == 1 ? first : first.times(times);
        }
    }

    private final List<String> files;
    private final List<ImportDiagnostic> single = new ArrayList<>();
    private final Map<Same, Counted> counted = new LinkedHashMap<>();
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

    /// Says something once for all rows of a file it is true of, at the first of them, with their
    /// number.
    void count(String file, int line, int column, ImportMessage what, Object... parameters) {
        ImportDiagnostic importDiagnostic =
                ImportDiagnostic.of(file, line, column, what, parameters);
        Same same = new Same(file, column, importDiagnostic.message());
        Counted before = counted.get(same);
        if (before != null) {
            counted.put(same, new Counted(before.first, before.times + 1));
        } else if (roomFor(file)) {
            counted.put(same, new Counted(importDiagnostic, 1));
        }
    }

    private boolean roomFor(String file) {
        boolean room = said.merge(file, 1, Integer::sum) <= MOST;
        if (!room) {
            unsaid.merge(file, 1, Integer::sum);
        }
        return room;
    }

    /// All of them, file by file and line by line.
    List<ImportDiagnostic> all() {
        List<ImportDiagnostic> all = new ArrayList<>(single);
        counted.values().forEach(c -> all.add(c.told()));
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
