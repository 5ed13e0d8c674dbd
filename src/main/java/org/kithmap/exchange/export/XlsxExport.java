package org.kithmap.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.SupportMap;

/// An Excel workbook with a sheet for each kind of thing. Its cells are texts, numbers, dates and
/// yes; none of them is a formula, however a text begins.
final class XlsxExport {

    private XlsxExport() {}

    static void write(SupportMap map, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Kithmap", "1.0");
        for (ExportTable table :
                Stream.concat(MapTables.network(map).stream(), MapTables.notes(map).stream())
                        .toList()) {
            write(table, workbook.newWorksheet(table.name()));
        }
        workbook.finish();
    }

    private static void write(ExportTable table, Worksheet sheet) {
        for (int column = 0; column < table.header().size(); column++) {
            sheet.value(0, column, table.header().get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        int row = 1;
        for (List<@Nullable Object> values : table.rows()) {
            for (int column = 0; column < values.size(); column++) {
                cell(sheet, row, column, values.get(column));
            }
            row++;
        }
    }

    private static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Number number -> sheet.value(row, column, number);
            case Boolean truth -> sheet.value(row, column, truth);
            default -> sheet.value(row, column, XmlOutput.allowed(value.toString()));
        }
    }
}
