package org.kithmap.exchange;

import java.util.List;
import java.util.function.Predicate;

/// A file format Kithmap reads. To add one: a class, a line in [#ALL], a round-trip test.
public interface Format {

    /// Asked in this order; the last takes what no other recognised.
    List<Format> ALL = List.of(new KithmapJson(), new CsvFormat());

    /// Whether this format should read the file, by a look at its content. Says nothing about
    /// whether it can.
    boolean recognises(InputFile file);

    /// Reads all files of this format that came together.
    ///
    /// @throws UnreadableFiles if any of them can't be read; then none is used
    Reading read(List<InputFile> files);

    /// Reads files of any mixture of formats.
    ///
    /// @throws UnreadableFiles if any of them can't be read; then none is used
    static Reading readAll(List<InputFile> files) {
        Reading all = new Reading(List.of(), List.of(), List.of());
        List<InputFile> rest = files;
        for (Format format : ALL) {
            Predicate<InputFile> last = file -> format.equals(ALL.getLast());
            List<InputFile> mine = rest.stream().filter(last.or(format::recognises)).toList();
            rest = rest.stream().filter(file -> !mine.contains(file)).toList();
            if (!mine.isEmpty()) {
                all = Reading.together(all, format.read(mine));
            }
        }
        return all;
    }
}
