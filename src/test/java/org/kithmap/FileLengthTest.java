package org.kithmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A source file is short enough to be read at once. Tables of texts are read by key, not as a
/// whole.
class FileLengthTest {

    private static final Path TEXTS = Path.of("web/i18n");

    @ParameterizedTest
    @CsvSource({"src/main/java, java", "web, js", "web, css"})
    void noSourceFileIsLongerThan250Lines(Path folder, String extension) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files)
                    .filteredOn(file -> file.toString().endsWith("." + extension))
                    .filteredOn(file -> !file.startsWith(TEXTS))
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(lines(file)).as(file.toString()).isLessThanOrEqualTo(250));
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
