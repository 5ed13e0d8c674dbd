package org.kithmap.exchange.export;

import static java.util.EnumSet.allOf;
import static java.util.EnumSet.complementOf;
import static org.kithmap.exchange.export.ExportedPart.HARD_DAY;
import static org.kithmap.exchange.export.ExportedPart.PLACES;
import static org.kithmap.exchange.export.ExportedPart.SUPPORT_DETAILS;
import static org.kithmap.exchange.export.ExportedPart.VIEWS;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kithmap.exchange.json.KithmapJsonWriter;

/// The file formats that Kithmap writes.
public final class ExportFormats {

    private static final String JSON = "application/json;charset=utf-8";
    private static final String ZIP = "application/zip";

    /// Everything but the people, their ties and their support.
    private static final Set<ExportedPart> BEYOND_THE_NETWORK =
            complementOf(EnumSet.of(SUPPORT_DETAILS));

    /// All formats, in the order in which they are offered; the first one is the default.
    public static final List<ExportFormat> ALL =
            List.of(
                    new ExportFormat(
                            "kithmap",
                            "json",
                            JSON,
                            Set.of(),
                            (map, out) -> out.write(KithmapJsonWriter.write(List.of(map)))),
                    new ExportFormat(
                            "xlsx",
                            "xlsx",
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            Set.of(PLACES, VIEWS, HARD_DAY),
                            XlsxExport::write),
                    new ExportFormat(
                            "csv",
                            "zip",
                            ZIP,
                            BEYOND_THE_NETWORK,
                            (map, out) -> CsvZip.write(MapTables.network(map), out)),
                    new ExportFormat(
                            "graphml",
                            "graphml",
                            "application/graphml+xml",
                            BEYOND_THE_NETWORK,
                            GraphmlExport::write),
                    new ExportFormat(
                            "gexf",
                            "gexf",
                            "application/gexf+xml",
                            BEYOND_THE_NETWORK,
                            GexfExport::write),
                    new ExportFormat(
                            "egor", "zip", ZIP, allOf(ExportedPart.class), EgorExport::write),
                    new ExportFormat(
                            "network-canvas",
                            "zip",
                            ZIP,
                            allOf(ExportedPart.class),
                            NetworkCanvasExport::write),
                    new ExportFormat("cx2", "cx2", JSON, BEYOND_THE_NETWORK, Cx2Export::write),
                    new ExportFormat(
                            "cyjs", "cyjs", JSON, BEYOND_THE_NETWORK, CytoscapeJsonExport::write),
                    new ExportFormat(
                            "cypher",
                            "cypher",
                            "text/plain;charset=utf-8",
                            Set.of(VIEWS, HARD_DAY),
                            CypherExport::write));

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
