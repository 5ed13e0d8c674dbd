package org.kithmap.analysis.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.apache.arrow.vector.util.ByteArrayReadableSeekableByteChannel;
import org.apache.arrow.vector.util.Text;
import org.jspecify.annotations.Nullable;
import org.kithmap.json.Json;

/// The content of an Arrow file, read by Arrow's own library.
///
/// @param kinds of the columns, by name
public record ArrowContent(
        Map<String, String> kinds, List<List<@Nullable Object>> rows, JsonNode about) {

    public static ArrowContent of(byte[] file) throws IOException {
        try (RootAllocator memory = new RootAllocator();
                ArrowFileReader reader =
                        new ArrowFileReader(
                                new ByteArrayReadableSeekableByteChannel(file), memory)) {
            Map<String, String> kinds = new LinkedHashMap<>();
            List<List<@Nullable Object>> rows = new ArrayList<>();
            while (reader.loadNextBatch()) {
                List<FieldVector> columns = reader.getVectorSchemaRoot().getFieldVectors();
                columns.forEach(column ->
                        kinds.put(column.getName(), String.valueOf(column.getField().getType())));
                for (int i = 0; i < reader.getVectorSchemaRoot().getRowCount(); i++) {
                    int row = i;
                    rows.add(
                            columns.stream()
                                    .<@Nullable Object>map(column -> column.getObject(row))
                                    .map(value -> value instanceof Text ? value.toString() : value)
                                    .toList());
                }
            }
            return new ArrowContent(
                    kinds,
                    rows,
                    Json.MAPPER.readTree(
                            reader.getVectorSchemaRoot()
                                    .getSchema()
                                    .getCustomMetadata()
                                    .get("kithmap")));
        }
    }

    public List<@Nullable Object> column(int which) {
        return rows.stream().<@Nullable Object>map(row -> row.get(which)).toList();
    }
}
