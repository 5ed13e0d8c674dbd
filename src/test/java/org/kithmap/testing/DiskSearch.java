package org.kithmap.testing;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Searches files for words, as somebody would who has taken the disk.
public final class DiskSearch {

    private DiskSearch() {}

    /// Returns the files below a folder that contain a word, in UTF-8 or UTF-16.
    public static List<Path> filesWith(String word, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> contains(file, word)).toList();
        }
    }

    private static boolean contains(Path file, String word) {
        try {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            return Stream.of(
                            StandardCharsets.UTF_8,
                            StandardCharsets.UTF_16BE,
                            StandardCharsets.UTF_16LE)
                    .anyMatch(charset -> bytes.contains(as(charset, word)));
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }

    private static String as(Charset charset, String word) {
        return new String(word.getBytes(charset), StandardCharsets.ISO_8859_1);
    }
}
