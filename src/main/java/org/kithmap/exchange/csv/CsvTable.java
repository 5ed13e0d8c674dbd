package org.kithmap.exchange.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kithmap.exchange.format.ImportDiagnostic;
import org.kithmap.exchange.format.ImportMessage;
import org.kithmap.exchange.format.ImportTerm;
import org.kithmap.exchange.format.InputFile;
import org.kithmap.exchange.format.UnreadableFiles;
import org.kithmap.map.MapLimits;
import org.kithmap.util.FormulaGuard;

/// A CSV file as a header and rows of the same width. The separator is a comma, semicolon or tab;
/// quotes are as in RFC 4180.
///
/// @param decimalComma whether numbers may be written as 0,5, which is usual in files with
///   semicolons
record CsvTable(String file, List<String> header, List<CsvRow> rows, boolean decimalComma) {

    /// The maximum number of rows of one file, without the header.
    static final int MAX_ROWS = 50_000;

    private static final int MAX_ERRORS = 20;
    private static final Pattern RECORD_START = Pattern.compile("starting at line (\\d+)");

    /// Texts that programs write for "no answer". They match exactly, because Na and Null are
    /// names.
    private static final Set<String> NO_ANSWER =
            Set.of("NA", "N/A", "n/a", "#N/A", "<NA>", "NaN", "NULL", "null", "None", "#NULL!");

    /// @param line the first line of the row; the header is line 1
    /// @param answers the texts of the cells, blank if there is no answer
    record CsvRow(int line, List<String> answers) {

        String answer(int column) {
            return answers.get(column);
        }
    }

    private static String answer(String cell) {
        String text = clean(cell);
        return NO_ANSWER.contains(text) || MapLimits.isInvisible(text) ? "" : text;
    }

    /// Removes the apostrophe that keeps spreadsheet programs from reading a text as a formula.
    private static String clean(String cell) {
        return FormulaGuard.unguard(cell.strip()).strip();
    }

    /// Parses a file.
    ///
    /// @throws UnreadableFiles if it is not a table
    static CsvTable read(InputFile file) {
        String text = file.text();
        char separator = separator(text);
        List<CsvRecord> records = records(file.name(), text, separator);
        if (!records.isEmpty() && records.getFirst().getField(0).startsWith("sep=")) {
            records = records.subList(1, records.size());
        }
        if (records.isEmpty()) {
            throw refused(file.name(), 1, ImportMessage.FILE_EMPTY);
        }
        List<String> header = records.getFirst().getFields().stream().map(CsvTable::clean).toList();
        List<CsvRow> rows = new ArrayList<>();
        List<ImportDiagnostic> ragged = new ArrayList<>();
        for (CsvRecord record : records.subList(1, records.size())) {
            List<String> cells = withoutBlankTail(record.getFields(), header.size());
            int line = Math.toIntExact(record.getStartingLineNumber());
            if (cells.size() == header.size()) {
                rows.add(new CsvRow(line, cells.stream().map(CsvTable::answer).toList()));
            } else if (ragged.size() < MAX_ERRORS) {
                ragged.add(ragged(file.name(), line, cells.size(), header.size(), separator));
            }
        }
        if (!ragged.isEmpty()) {
            throw new UnreadableFiles(ragged);
        }
        return new CsvTable(file.name(), header, rows, separator == ';');
    }

    private static List<CsvRecord> records(String file, String text, char separator) {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .allowUnclosedQuote(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .build(
                                CsvRecordHandler.of(limits ->
                                        limits.maxFieldSize(InputFile.MAX_BYTES)
                                                .maxRecordSize(InputFile.MAX_BYTES)),
                                text)) {
            for (CsvRecord record : reader) {
                records.add(record);
                if (records.size() > MAX_ROWS + 1) {
                    throw refused(
                            file,
                            Math.toIntExact(record.getStartingLineNumber()),
                            ImportMessage.TOO_MANY_ROWS,
                            "most",
                            MAX_ROWS);
                }
            }
            return records;
        } catch (CsvParseException e) {
            Matcher start = RECORD_START.matcher(String.valueOf(e.getMessage()));
            throw refused(
                    file,
                    start.find() ? Integer.parseInt(start.group(1)) : 1,
                    ImportMessage.QUOTE_NOT_CLOSED);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e); // impossible: reading a string needs no I/O
        }
    }

    /// Returns the separator that is most frequent in the first line outside of quotes, or the one
    /// that the line declares, as in `sep=;`.
    private static char separator(String text) {
        if (text.startsWith("sep=") && text.length() > 4 && ",;\t".indexOf(text.charAt(4)) >= 0) {
            return text.charAt(4);
        }
        int[] counts = new int[128];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted && c < counts.length) {
                counts[c]++;
            }
        }
        char most = ',';
        for (char candidate : new char[] {';', '\t'}) {
            most = counts[candidate] > counts[most] ? candidate : most;
        }
        return most;
    }

    private static List<String> withoutBlankTail(List<String> cells, int width) {
        int end = cells.size();
        while (end > width && cells.get(end - 1).isBlank()) {
            end--;
        }
        return cells.subList(0, end);
    }

    private static ImportDiagnostic ragged(
            String file, int line, int cells, int width, char separator) {
        ImportTerm name =
                separator == ','
                        ? ImportTerm.COMMA
                        : separator == ';' ? ImportTerm.SEMICOLON : ImportTerm.TAB;
        return ImportDiagnostic.of(
                file,
                line,
                Math.min(cells, width) + 1,
                cells > width ? ImportMessage.TOO_MANY_CELLS : ImportMessage.TOO_FEW_CELLS,
                "cells",
                cells,
                "width",
                width,
                "separator",
                name.term());
    }

    private static UnreadableFiles refused(
            String file, int line, ImportMessage what, Object... parameters) {
        return new UnreadableFiles(List.of(ImportDiagnostic.of(file, line, 1, what, parameters)));
    }
}
