package org.kithmap.exchange.csv;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.exchange.csv.CsvTable.CsvRow;
import org.kithmap.exchange.format.ImportDiagnostic;
import org.kithmap.exchange.format.ImportMessage;
import org.kithmap.exchange.format.UnreadableFiles;

/// The drafts of all egos, by the id that the files give them.
final class EgoDrafts {

    private final Map<String, EgoDraft> byKey = new LinkedHashMap<>();
    private final ImportDiagnostics importDiagnostics;
    private boolean listed;

    EgoDrafts(ImportDiagnostics importDiagnostics) {
        this.importDiagnostics = importDiagnostics;
    }

    Collection<EgoDraft> all() {
        return byKey.values();
    }

    @Nullable EgoDraft find(String key) {
        return byKey.get(key);
    }

    /// Returns the egos that have all these alters.
    List<EgoDraft> having(String... alters) {
        return byKey.values().stream()
                .filter(ego -> List.of(alters).stream().allMatch(ego::has))
                .toList();
    }

    /// Reads a list of egos.
    void read(RecognizedSheet egos) {
        listed = true;
        for (CsvRow csvRow : egos.table().rows()) {
            RowPosition place = new RowPosition(egos.file(), csvRow.line());
            String key = egos.answer(csvRow, CsvField.EGO_ID);
            EgoDraft before = byKey.get(key);
            if (key.isEmpty()) {
                importDiagnostics.add(
                        place.file(),
                        place.line(),
                        egos.number(CsvField.EGO_ID),
                        ImportMessage.EGO_WITHOUT_ID);
            } else if (before != null && !before.first().file().equals(place.file())) {
                throw new UnreadableFiles(
                        List.of(
                                ImportDiagnostic.of(
                                        place.file(),
                                        place.line(),
                                        egos.number(CsvField.EGO_ID),
                                        ImportMessage.EGO_IN_TWO_FILES,
                                        "ego",
                                        ImportDiagnostic.brief(key),
                                        "other",
                                        before.first().file())));
            } else if (before != null) {
                importDiagnostics.add(
                        place.file(),
                        place.line(),
                        egos.number(CsvField.EGO_ID),
                        ImportMessage.EGO_TWICE,
                        "ego",
                        ImportDiagnostic.brief(key));
            } else {
                EgoDraft ego = new EgoDraft(key, place);
                byKey.put(key, ego);
                ego.content(egos.content(csvRow));
                ImportedNotes.ofEgo(egos, csvRow, ego, importDiagnostics);
            }
        }
    }

    /// Returns the ego to whose alters a row belongs.
    ///
    /// @return null if the row does not name its ego, which is reported
    @Nullable EgoDraft of(RecognizedSheet alters, CsvRow csvRow) {
        RowPosition place = new RowPosition(alters.file(), csvRow.line());
        CsvField by = alters.column(CsvField.EGO_ID) != null ? CsvField.EGO_ID : CsvField.EGO_NAME;
        if (alters.column(by) == null) {
            return withoutColumn(alters, place);
        }
        String key = alters.answer(csvRow, by);
        if (key.isEmpty()) {
            importDiagnostics.add(
                    place.file(), place.line(), alters.number(by), ImportMessage.ALTER_WITHOUT_EGO);
            return null;
        }
        return byKey.computeIfAbsent(
                key,
                fresh -> {
                    if (listed) {
                        importDiagnostics.add(
                                place.file(),
                                place.line(),
                                alters.number(by),
                                ImportMessage.EGO_NOT_LISTED,
                                "ego",
                                ImportDiagnostic.brief(key));
                    }
                    return new EgoDraft(fresh, place);
                });
    }

    private EgoDraft withoutColumn(RecognizedSheet alters, RowPosition place) {
        if (listed && byKey.size() == 1) {
            return byKey.values().iterator().next();
        }
        if (listed) {
            throw new UnreadableFiles(
                    List.of(
                            ImportDiagnostic.of(
                                    alters.file(),
                                    1,
                                    1,
                                    ImportMessage.WHICH_EGO_OF_A_ROW,
                                    "egos",
                                    byKey.size())));
        }
        return byKey.computeIfAbsent(alters.stem(), stem -> new EgoDraft(stem, place));
    }
}
