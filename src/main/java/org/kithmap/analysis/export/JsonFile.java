package org.kithmap.analysis.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kithmap.analysis.query.CellFormat;
import org.kithmap.analysis.query.ClientDisconnected;
import org.kithmap.json.Json;

/// A JSON file: `{"columns": […], "rows": [[…], …], "about": {…}}`, with cells as in [CellFormat].
final class JsonFile implements ResultFile {

    private final Supplier<OutputStream> open;
    private @Nullable JsonGenerator json;

    JsonFile(Supplier<OutputStream> open) {
        this.open = open;
    }

    @Override
    public void columns(List<String> names) {
        try {
            JsonGenerator to = Json.MAPPER.createGenerator(open.get());
            to.writeStartObject();
            to.writeFieldName("columns");
            CellFormat.write(to, names);
            to.writeFieldName("rows");
            to.writeStartArray();
            json = to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean row(List<@Nullable Object> values) {
        try {
            if (json != null) {
                json.writeRaw("\n");
                CellFormat.row(json, values);
            }
            return true;
        } catch (IOException nobodyReads) {
            throw new ClientDisconnected();
        }
    }

    @Override
    public boolean hasStarted() {
        return json != null;
    }

    @Override
    public ExportMetadata end(ExportMetadata exportMetadata) {
        JsonGenerator to = json;
        if (to == null) {
            return exportMetadata;
        }
        try (to) {
            to.writeEndArray();
            to.writeFieldName("about");
            to.writeRawValue(Json.MAPPER.writeValueAsString(exportMetadata));
            to.writeEndObject();
        } catch (IOException nobodyReads) {
            // the client closed the connection, so the file stays unfinished
        }
        return exportMetadata;
    }
}
