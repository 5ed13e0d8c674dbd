package org.kithmap.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import org.kithmap.map.SupportMap;

/// A file format that Kithmap writes. To add one: a class that writes it, a line in
/// [ExportFormats], its row in `src/docs/formats.md`, its words on the page, a test that reads back
/// what it wrote.
///
/// @param code its name in requests, on the command line and in the keys of texts
/// @param extension the file extension, without the dot
/// @param mediaType the media type of a file
/// @param leavesOut the parts of a map that a file of this format does not have
/// @param writer writes one map, and does not close the stream
public record ExportFormat(
        String code,
        String extension,
        String mediaType,
        Set<ExportedPart> leavesOut,
        FormatWriter writer) {

    /// A function that writes a map in a format.
    @FunctionalInterface
    public interface FormatWriter {

        /// @throws IOException if the stream fails
        void write(SupportMap map, OutputStream out) throws IOException;
    }

    /// Writes one map.
    ///
    /// @param out is not closed
    /// @throws IOException if the stream fails
    public void write(SupportMap map, OutputStream out) throws IOException {
        writer.write(map, out);
    }

    @Override
    public String toString() {
        return code;
    }
}
