package org.kithmap.exchange;

import java.util.List;
import java.util.function.Predicate;
import org.kithmap.exchange.csv.CsvFormat;
import org.kithmap.exchange.format.ImportFormat;
import org.kithmap.exchange.format.InputFile;
import org.kithmap.exchange.format.ParsedFiles;
import org.kithmap.exchange.json.KithmapJsonWriter;

/// The file formats that Kithmap reads.
public final class ImportFormats {

    /// All formats, tried in this order; the last one gets the files that no other recognises.
    private static final List<ImportFormat> ALL = List.of(new KithmapJsonWriter(), new CsvFormat());

    private ImportFormats() {}

    /// Reads files of any mixture of formats.
    ///
    /// @throws org.kithmap.exchange.format.UnreadableFiles if any of them can't be read; then
    ///   nothing is imported
    public static ParsedFiles readAll(List<InputFile> files) {
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
