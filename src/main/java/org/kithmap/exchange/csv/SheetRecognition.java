package org.kithmap.exchange.csv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kithmap.exchange.csv.CsvColumn.Meaning;
import org.kithmap.exchange.format.ImportDiagnostic;
import org.kithmap.exchange.format.ImportMessage;
import org.kithmap.exchange.format.UnreadableFiles;
import org.kithmap.map.Coded;

/// The detection of what a CSV file lists and what its columns mean: by their names, and by their
/// values if a name is ambiguous.
final class SheetRecognition {

    /// All names of an alter's id except "id", which can also be the id of an ego.
    private static final List<String> SURELY_ALTERS =
            Stream.concat(
                            CsvField.ALTER_ID.names(SheetType.ALTERS).stream(),
                            Stream.of("altername", "altname", "nodename"))
                    .filter(name -> !name.equals("id"))
                    .toList();

    private final CsvTable table;
    private final List<String> plain;

    private SheetRecognition(CsvTable table) {
        this.table = table;
        this.plain = table.header().stream().map(VocabularyMatcher::plain).toList();
    }

    /// Detects the meaning of a table.
    ///
    /// @throws UnreadableFiles if it lists neither egos nor alters nor ties
    static RecognizedSheet recognise(CsvTable table) {
        SheetRecognition recognition = new SheetRecognition(table);
        SheetType sheetType = recognition.role();
        return new RecognizedSheet(table, sheetType, recognition.columns(sheetType));
    }

    private SheetType role() {
        if (indexOf(CsvField.SOURCE, SheetType.TIES) >= 0
                && indexOf(CsvField.TARGET, SheetType.TIES) >= 0) {
            return SheetType.TIES;
        }
        int ego = indexOf(CsvField.EGO_ID, SheetType.ALTERS);
        boolean names = indexOf(CsvField.NAME, SheetType.ALTERS) >= 0 || plain.contains("id");
        boolean alters = plain.stream().anyMatch(SURELY_ALTERS::contains);
        if (alters || (names && (ego < 0 || speaksOfAlters() || repeats(ego)))) {
            return SheetType.ALTERS;
        }
        if (ego >= 0 && !speaksOfAlters()) {
            return SheetType.EGOS;
        }
        throw new UnreadableFiles(
                List.of(
                        ImportDiagnostic.of(
                                table.file(),
                                1,
                                1,
                                ImportMessage.NO_COLUMN_SAYS_WHO,
                                "columns",
                                table.header().stream()
                                        .limit(8)
                                        .map(ImportDiagnostic::quoted)
                                        .collect(Collectors.joining(", ")))));
    }

    private boolean speaksOfAlters() {
        boolean prefixed = plain.stream().anyMatch(name -> name.startsWith("alter"));
        return prefixed
                || Set.of(CsvField.values()).stream()
                        .filter(CsvField::onlyOfAlters)
                        .filter(csvField -> csvField != CsvField.ALTER_ID)
                        .anyMatch(csvField -> indexOf(csvField, SheetType.ALTERS) >= 0);
    }

    /// Returns whether egos have at least two rows on average, as in a list of alters. A few
    /// duplicates in a list of egos are not enough.
    private boolean repeats(int column) {
        List<String> egos =
                table.rows().stream()
                        .map(csvRow -> csvRow.answer(column))
                        .filter(ego -> !ego.isEmpty())
                        .toList();
        return !egos.isEmpty() && Set.copyOf(egos).size() * 2 <= egos.size();
    }

    /// Returns the first column with the most reliable name of the field, or -1.
    private int indexOf(CsvField csvField, SheetType sheetType) {
        for (String name : csvField.names(sheetType)) {
            for (int i = 0; i < plain.size(); i++) {
                if (plain.get(i).equals(name)
                        || (sheetType == SheetType.ALTERS && plain.get(i).equals("alter" + name))) {
                    return i;
                }
            }
        }
        return -1;
    }

    private List<CsvColumn> columns(SheetType sheetType) {
        @Nullable Meaning[] meanings = new Meaning[plain.size()];
        for (CsvField csvField : CsvField.values()) {
            int index = csvField.belongsTo(sheetType) ? free(csvField, sheetType, meanings) : -1;
            if (index >= 0) {
                meanings[index] = new Meaning.Answer(csvField);
            }
        }
        List<CsvColumn> columns = new ArrayList<>();
        for (int i = 0; i < meanings.length; i++) {
            columns.add(
                    new CsvColumn(
                            i,
                            table.header().get(i),
                            plain.get(i),
                            Objects.requireNonNullElseGet(meanings[i], rest(sheetType, i))));
        }
        return columns;
    }

    private int free(CsvField csvField, SheetType sheetType, @Nullable Meaning[] taken) {
        for (String name : csvField.names(sheetType)) {
            for (int i = 0; i < plain.size(); i++) {
                boolean named =
                        plain.get(i).equals(name)
                                || (sheetType == SheetType.ALTERS
                                        && plain.get(i).equals("alter" + name));
                if (named && taken[i] == null && understood(csvField, i)) {
                    return i;
                }
            }
        }
        if (sheetType == SheetType.ALTERS && CsvField.MEANT_BY_THEM.contains(csvField)) {
            for (int i = 0; i < plain.size(); i++) {
                String bare = plain.get(i).replaceFirst("^(alter|node)", "");
                if (taken[i] == null
                        && CsvField.OF_MANY_MEANINGS.contains(bare)
                        && best(i) == csvField) {
                    return i;
                }
            }
        }
        return -1;
    }

    /// Returns whether any answer of a column is in the field's closed list. Otherwise the column
    /// is better kept as notes. Also true if the field has no list, or the column no answers.
    private boolean understood(CsvField csvField, int column) {
        Collection<String> answers = answers(column);
        return csvField.list() == null || answers.isEmpty() || known(csvField, answers) > 0;
    }

    private @Nullable CsvField best(int column) {
        Collection<String> answers = answers(column);
        CsvField best = null;
        for (CsvField csvField : CsvField.MEANT_BY_THEM) {
            if (known(csvField, answers) > (best == null ? 0 : known(best, answers))) {
                best = csvField;
            }
        }
        return best;
    }

    private static long known(CsvField csvField, Collection<String> answers) {
        Class<? extends Coded> list = Objects.requireNonNull(csvField.list());
        return answers.stream()
                .filter(answer -> !VocabularyMatcher.members(list, answer).isEmpty())
                .count();
    }

    private Set<String> answers(int column) {
        return table.rows().stream()
                .map(csvRow -> csvRow.answer(column))
                .filter(answer -> !answer.isEmpty())
                .collect(Collectors.toSet());
    }

    private java.util.function.Supplier<Meaning> rest(SheetType sheetType, int index) {
        return () -> {
            String name = plain.get(index);
            if (table.header().get(index).isBlank()) {
                return new Meaning.LeftOut(ImportMessage.COLUMN_WITHOUT_NAME);
            }
            if (sheetType == SheetType.TIES) {
                return new Meaning.LeftOut(ImportMessage.COLUMN_NOT_OF_TIES);
            }
            if (name.startsWith("networkcanvas")
                    || name.equals("edgeid")
                    || name.startsWith("session")) {
                return new Meaning.LeftOut(ImportMessage.COLUMN_OF_PROGRAM);
            }
            Meaning tick =
                    sheetType == SheetType.ALTERS
                            ? TickColumns.meaning(table.header().get(index), answers(index))
                            : null;
            return tick != null
                    ? tick
                    : new Meaning.Note(sheetType == SheetType.EGOS || name.startsWith("ego"));
        };
    }
}
