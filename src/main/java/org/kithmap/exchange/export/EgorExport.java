package org.kithmap.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.Alter;
import org.kithmap.map.AlterField;
import org.kithmap.map.SupportMap;

/// The three tables that `threefiles_to_egor` of the R package egor reads: egos, alters, and ties
/// between alters.
final class EgorExport {

    private EgorExport() {}

    static void write(SupportMap map, OutputStream out) throws IOException {
        List<String> header = new ArrayList<>(List.of(".altID", ".egoID"));
        PlainValue.FIELDS.stream().map(AlterField::name).forEach(header::add);
        header.addAll(SupportColumns.header());
        CsvZip.write(
                List.of(
                        new ExportTable(
                                "egos",
                                List.of(".egoID", "name", "notes"),
                                List.of(MapTables.row(map.id(), map.name(), map.notes()))),
                        new ExportTable(
                                "alters",
                                header,
                                map.alters().stream().map(alter -> row(map, alter)).toList()),
                        new ExportTable(
                                "ties",
                                List.of(".egoID", ".srcID", ".tgtID", "weight"),
                                map.ties().stream()
                                        .map(tie ->
                                                MapTables.row(
                                                        map.id(), tie.a(), tie.b(), tie.weight()))
                                        .toList())),
                out);
    }

    private static List<@Nullable Object> row(SupportMap map, Alter alter) {
        List<@Nullable Object> row = new ArrayList<>(List.of(alter.id(), map.id()));
        PlainValue.FIELDS.forEach(field -> row.add(PlainValue.of(field, alter)));
        row.addAll(SupportColumns.values(map, alter));
        return row;
    }
}
