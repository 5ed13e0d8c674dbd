package org.kithmap.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.kithmap.exchange.format.InputFile;

/// A small made-up collection as research programs write them: three egos, the alters of two, and
/// their ties, with the usual flaws.
final class SampleSheets {

    private SampleSheets() {}

    static List<InputFile> files() {
        return Stream.of("people.csv", "around.csv", "knows.csv").map(SampleSheets::file).toList();
    }

    /// The files in a folder, as somebody has them on disk.
    static List<Path> in(Path folder) {
        return files().stream()
                .map(file -> {
                    try {
                        return Files.write(folder.resolve(file.name()), file.bytes());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private static InputFile file(String name) {
        try (InputStream in =
                Objects.requireNonNull(
                        SampleSheets.class.getResourceAsStream("street/" + name), name)) {
            return new InputFile(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
