package org.kithmap.exchange;

import java.util.List;
import java.util.function.Predicate;

/// A file format Kithmap reads. To add one: a class, a line in [#ALL], a round-trip test.
public interface ImportFormat {

    /// Asked in this order; the last takes what no other recognised.
    List<ImportFormat> ALL = List.of(new KithmapJsonWriter(), new CsvFormat());

    /// Whether this format should read the file, by a look at its content. Says nothing about
    /// whether it can.
    boolean recognises(InputFile file);

    /// Reads all files of this format that came together.
    ///
    /// @throws UnreadableFiles if any of them can't be read; then none is used
    ParsedFiles read(List<InputFile> files);

    /// Reads files of any mixture of formats.
    ///
    /// @throws UnreadableFiles if any of them can't be read; then none is used
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
