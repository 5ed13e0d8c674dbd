package org.kithmap.exchange.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.kithmap.util.FormulaGuard;

/// Tables as CSV files (RFC 4180) in a zip file.
final class CsvZip {

    private CsvZip() {}

    /// Writes tables. The zip file is complete afterwards, and the stream still open.
    static void write(List<ExportTable> tables, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (ExportTable table : tables) {
            zip.putNextEntry(new ZipEntry(table.name() + ".csv"));
            CsvWriter csv =
                    CsvWriter.builder()
                            .lineDelimiter(LineDelimiter.CRLF)
                            .build(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            csv.writeRecord(table.header());
            for (List<@Nullable Object> row : table.rows()) {
                csv.writeRecord(row.stream().map(CsvZip::cell).toList());
            }
            csv.flush();
            zip.closeEntry();
        }
        zip.finish();
    }

    /// Numbers are not guarded, or a negative one would become a text.
    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> FormulaGuard.guard(text);
            default -> value.toString();
        };
    }
}
