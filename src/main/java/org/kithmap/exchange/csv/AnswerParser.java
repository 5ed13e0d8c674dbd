package org.kithmap.exchange.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kithmap.exchange.csv.CsvTable.CsvRow;
import org.kithmap.exchange.format.ImportDiagnostic;
import org.kithmap.exchange.format.ImportMessage;

/// Parses the numbers and dates in the cells of a file, and reports those that can't be read.
final class AnswerParser {

    private static final Pattern SCALE = Pattern.compile("([1-5])(?:[.,]0+)?");
    private static final Pattern ISO_DATE =
            Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?");
    private static final Pattern DOTTED_DATE =
            Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

    private final String file;
    private final ImportDiagnostics importDiagnostics;

    /// @param file the name of the file, for the report
    AnswerParser(String file, ImportDiagnostics importDiagnostics) {
        this.file = file;
        this.importDiagnostics = importDiagnostics;
    }

    /// Returns a number from 1 to 5; null if it is none.
    @Nullable Integer scale(CsvRow csvRow, CsvColumn csvColumn, CsvField csvField, String answer) {
        Matcher whole = SCALE.matcher(answer);
        if (whole.matches()) {
            return Integer.valueOf(whole.group(1));
        }
        importDiagnostics.add(
                file,
                csvRow.line(),
                csvColumn.number(),
                csvField == CsvField.CLOSENESS
                        ? ImportMessage.CLOSENESS_OUT_OF_RANGE
                        : ImportMessage.COMFORT_OUT_OF_RANGE,
                "title",
                csvColumn.title(),
                "value",
                ImportDiagnostic.brief(answer));
        return null;
    }

    /// Returns a date; null if it is none.
    @Nullable LocalDate date(CsvRow csvRow, CsvColumn csvColumn, String answer) {
        Matcher iso = ISO_DATE.matcher(answer);
        Matcher dotted = DOTTED_DATE.matcher(answer);
        try {
            if (iso.matches()) {
                return date(iso.group(1), iso.group(2), iso.group(3));
            }
            if (dotted.matches()) {
                return date(dotted.group(3), dotted.group(2), dotted.group(1));
            }
        } catch (DateTimeException e) {
            // for example the 30th of February: reported like any other text that is no date
        }
        importDiagnostics.add(
                file,
                csvRow.line(),
                csvColumn.number(),
                ImportMessage.NO_DATE,
                "title",
                csvColumn.title(),
                "value",
                ImportDiagnostic.brief(answer));
        return null;
    }

    private static LocalDate date(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
