package org.kithmap.analysis.export;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.kithmap.map.Coded;
import org.kithmap.research.RowSink;

/// A result as a file, written as the rows arrive. The file contains its own export metadata.
public interface ResultFile extends RowSink {

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

        public String type() {
            return type;
        }

        public String ending() {
            return ending;
        }

        public static Optional<Format> of(String key) {
            return Arrays.stream(values()).filter(format -> format.key().equals(key)).findFirst();
        }

        /// Returns a writer of this format.
        ///
        /// @param open starts the file
        public ResultFile write(Supplier<OutputStream> open) {
            return switch (this) {
                case CSV -> new CsvFile(open);
                case JSON -> new JsonFile(open);
                case GRAPHML -> new GraphmlFile(open);
                case ARROW -> new ArrowFile(open);
            };
        }
    }

    /// Returns whether writing has started, so that a failure must be reported inside the file.
    boolean hasStarted();

    /// Writes the rest of the file.
    ///
    /// @return the metadata written to the file, which may hold fewer rows than the result
    ExportMetadata end(ExportMetadata exportMetadata);
}
