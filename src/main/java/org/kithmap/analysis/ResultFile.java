package org.kithmap.analysis;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.kithmap.map.Coded;
import org.kithmap.research.RowSink;

/// An answer as a file, written while it comes. It says in itself how it ended.
interface ResultFile extends RowSink {

    enum Format implements Coded {
        CSV("application/zip", "zip"),
        JSON("application/json", "json"),
        GRAPHML("application/graphml+xml", "graphml"),
        ARROW("application/vnd.apache.arrow.file", "arrow");

        private final String type;
        private final String ending;

        Format(String type, String ending) {
            this.type = type;
            this.ending = ending;
        }

        String type() {
            return type;
        }

        String ending() {
            return ending;
        }

        static Optional<Format> of(String key) {
            return Arrays.stream(values()).filter(format -> format.key().equals(key)).findFirst();
        }

        /// @param open begins the file
        ResultFile write(Supplier<OutputStream> open) {
            return switch (this) {
                case CSV -> new CsvFile(open);
                case JSON -> new JsonFile(open);
                case GRAPHML -> new GraphmlFile(open);
                case ARROW -> new ArrowFile(open);
            };
        }
    }

    /// Whether something was written, so that a failure has to be told within.
    boolean hasStarted();

    /// Writes the rest.
    ///
    /// @return what the file says of itself, which may have taken less than there was
    ExportMetadata end(ExportMetadata exportMetadata);
}
