package org.kithmap.analysis.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.kithmap.analysis.query.ClientDisconnected;
import org.kithmap.json.Json;

/// A zip file with a CSV table and a metadata file that says whether the table is complete. The
/// metadata is separate because a note among the rows would be read as a row. Its name and format
/// follow the W3C's CSV on the Web.
final class CsvFile implements ResultFile {

    private static final String TABLE = "result.csv";

    private final Supplier<OutputStream> open;
    private List<String> columns = List.of();
    private @Nullable ZipOutputStream zip;
    private @Nullable CsvRows table;

    CsvFile(Supplier<OutputStream> open) {
        this.open = open;
    }

    @Override
    public void columns(List<String> names) {
        columns = names;
        try {
            ZipOutputStream into = new ZipOutputStream(open.get(), StandardCharsets.UTF_8);
            into.putNextEntry(new ZipEntry(TABLE));
            CsvRows rows = new CsvRows(new OutputStreamWriter(into, StandardCharsets.UTF_8));
            rows.write(names);
            zip = into;
            table = rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean row(List<@Nullable Object> values) {
        try {
            if (table != null) {
                table.write(values);
            }
            return true;
        } catch (UncheckedIOException nobodyReads) {
            throw new ClientDisconnected();
        }
    }

    @Override
    public boolean hasStarted() {
        return zip != null;
    }

    @Override
    public ExportMetadata end(ExportMetadata exportMetadata) {
        ZipOutputStream into = zip;
        CsvRows rows = table;
        if (into == null || rows == null) {
            return exportMetadata;
        }
        try (into) {
            rows.flush();
            into.closeEntry();
            into.putNextEntry(new ZipEntry(TABLE + "-metadata.json"));
            into.write(Json.MAPPER.writeValueAsBytes(about(exportMetadata)));
            into.closeEntry();
        } catch (IOException | UncheckedIOException nobodyReads) {
            // the client closed the connection, so the file stays unfinished
        }
        return exportMetadata;
    }

    private Map<String, Object> about(ExportMetadata exportMetadata) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("@context", "http://www.w3.org/ns/csvw");
        about.put("url", TABLE);
        about.put("dialect", Map.of("encoding", "utf-8", "header", true));
        about.put(
                "tableSchema",
                Map.of(
                        "columns",
                        columns.stream().map(name -> Map.of("titles", List.of(name))).toList()));
        about.put("notes", List.of(exportMetadata));
        return about;
    }
}
