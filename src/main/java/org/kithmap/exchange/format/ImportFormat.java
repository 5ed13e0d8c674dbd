package org.kithmap.exchange.format;

import java.util.List;

/// A file format that Kithmap reads. To add one: a class, a line in
/// [org.kithmap.exchange.ImportFormats], a round-trip test.
public interface ImportFormat {

    /// Returns whether this format should read the file. Does not check whether the file is valid.
    boolean recognises(InputFile file);

    /// Reads all files of this format in one import.
    ///
    /// @throws UnreadableFiles if any of them can't be read; then nothing is imported
    ParsedFiles read(List<InputFile> files);
}
