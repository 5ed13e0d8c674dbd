package org.kithmap.exchange;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.kithmap.exchange.ImportReport.MapReport;
import org.kithmap.exchange.ImportReport.Outcome;
import org.kithmap.exchange.format.CellText;
import org.kithmap.exchange.format.ParsedFiles.ColumnReport;
import org.kithmap.exchange.format.ParsedFiles.FileReport;
import org.kithmap.exchange.format.UnreadableFiles;

/// A printer of import reports, for a terminal or a log.
public final class ReportPrinter {

    private final PrintStream out;

    public ReportPrinter(PrintStream out) {
        this.out = out;
    }

    public void print(ImportReport report) {
        report.files().forEach(this::print);
        if (!report.lines().isEmpty()) {
            out.println("Left out or changed:");
            report.lines().forEach(line -> out.println("  " + line));
        }
        for (Outcome outcome : List.of(Outcome.SKIPPED, Outcome.FAILED)) {
            report.maps().stream()
                    .filter(map -> map.outcome() == outcome)
                    .forEach(map ->
                            out.println(
                                    "%s %s: %s.".formatted(outcome.key(), map.name(), map.why())));
        }
        out.println(summary(report));
    }

    /// Prints the errors, and that nothing was changed.
    public void print(UnreadableFiles unreadable) {
        unreadable.errors().forEach(out::println);
        out.println("Nothing was changed.");
    }

    private void print(FileReport file) {
        out.println("%s: %s %s".formatted(file.name(), CellText.number(file.rows()), what(file)));
        int width = file.columns().stream().mapToInt(c -> c.column().length()).max().orElse(0);
        for (ColumnReport column : file.columns()) {
            out.println(
                    "  "
                            + column.column()
                            + " ".repeat(width - column.column().length())
                            + "  "
                            + column.becomes());
        }
    }

    private static String what(FileReport file) {
        boolean one = file.rows() == 1;
        return switch (file.role()) {
            case "maps" -> one ? "map" : "maps";
            case "egos" -> (one ? "row" : "rows") + " about owners of maps";
            case "alters" -> (one ? "row" : "rows") + " about people on the maps";
            default -> (one ? "row" : "rows") + " about who knows whom";
        };
    }

    /// Returns, for example, "Maps: 102 added. Imported: 4,590 people, 30,064 ties, 0 kinds of
    /// support.", with the other outcomes if there are any.
    private static String summary(ImportReport report) {
        List<String> parts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            List<MapReport> maps =
                    report.maps().stream().filter(map -> map.outcome() == outcome).toList();
            if (!maps.isEmpty()) {
                parts.add("%s %s".formatted(CellText.number(maps.size()), outcome.key()));
            }
        }
        List<MapReport> in =
                report.maps().stream()
                        .filter(map ->
                                map.outcome() == Outcome.ADDED || map.outcome() == Outcome.REPLACED)
                        .toList();
        return "Maps: %s. Imported: %s people, %s ties, %s kinds of support."
                .formatted(
                        parts.isEmpty() ? "none in the files" : String.join(", ", parts),
                        CellText.number(in.stream().mapToInt(MapReport::alters).sum()),
                        CellText.number(in.stream().mapToInt(MapReport::ties).sum()),
                        CellText.number(in.stream().mapToInt(MapReport::supports).sum()));
    }
}
