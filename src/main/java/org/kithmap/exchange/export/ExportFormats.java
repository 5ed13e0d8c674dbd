package org.kithmap.exchange.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The file formats that Kithmap writes.
public final class ExportFormats {

    /// All formats, in the order in which they are offered; the first one is the default.
    public static final List<ExportFormat> ALL =
            List.of(
                    new KithmapJsonExport(),
                    new XlsxExport(),
                    new CsvExport(),
                    new GraphmlExport(),
                    new GexfExport(),
                    new EgorExport(),
                    new NetworkCanvasExport(),
                    new Cx2Export(),
                    new CytoscapeJsonExport(),
                    new CypherExport());

    private ExportFormats() {}

    /// Returns the format with a code.
    public static Optional<ExportFormat> of(String code) {
        return ALL.stream().filter(format -> format.code().equals(code)).findFirst();
    }

    /// Returns all codes, as they are listed in messages.
    public static String codes() {
        return ALL.stream().map(ExportFormat::code).collect(Collectors.joining(", "));
    }
}
