package org.kithmap.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import org.kithmap.map.SupportMap;

/// A file format that Kithmap writes. To add one: a class, a line in [ExportFormats], its row in
/// `src/docs/formats.md`, its words on the page, a test that reads back what it wrote.
public interface ExportFormat {

    /// Returns the name of the format in requests, on the command line and in the keys of texts.
    String code();

    /// Returns the file extension, without the dot.
    String extension();

    /// Returns the media type of the file.
    String mediaType();

    /// Returns the parts of a map that a file of this format does not have.
    Set<ExportedPart> leavesOut();

    /// Writes one map.
    ///
    /// @param out is not closed
    /// @throws IOException if the stream fails
    void write(SupportMap map, OutputStream out) throws IOException;
}
