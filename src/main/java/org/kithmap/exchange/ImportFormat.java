package org.kithmap.exchange;

import java.util.List;
import java.util.function.Predicate;

/// A file format that Kithmap reads. To add one: a class, a line in [#ALL], a round-trip test.
public interface ImportFormat {

    /// All formats, tried in this order; the last one gets the files that no other recognises.
    List<ImportFormat> ALL = List.of(new KithmapJsonWriter(), new CsvFormat());

    /// Returns whether this format should read the file. Does not check whether the file is valid.
    boolean recognises(InputFile file);

    /// Reads all files of this format in one import.
    ///
    /// @throws UnreadableFiles if any of them can't be read; then nothing is imported
    ParsedFiles read(List<InputFile> files);

    /// Reads files of any mixture of formats.
    ///
    /// @throws UnreadableFiles if any of them can't be read; then nothing is imported
    static ParsedFiles readAll(List<InputFile> files) {
        ParsedFiles all = new ParsedFiles(List.of(), List.of(), List.of());
        List<InputFile> rest = files;
        for (ImportFormat importFormat : ALL) {
            Predicate<InputFile> last = file -> importFormat.equals(ALL.getLast());
            List<InputFile> mine = rest.stream().filter(last.or(importFormat::recognises)).toList();
            rest = rest.stream().filter(file -> !mine.contains(file)).toList();
            if (!mine.isEmpty()) {
                all = ParsedFiles.together(all, importFormat.read(mine));
            }
        }
        return all;
    }
}
