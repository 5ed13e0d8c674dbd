package org.kithmap.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The Chromium of the machine: tests use it and never download a browser.
public final class Browser {

    /// The shell without windows first: it takes two thirds of the processor time.
    private static final List<String> NAMES =
            List.of(
                    "chromium-headless-shell",
                    "chromium",
                    "chromium-browser",
                    "google-chrome-stable",
                    "google-chrome");

    private Browser() {}

    /// Returns the path of the browser, for Playwright's `executablePath`.
    public static Optional<Path> executable() {
        return executable(System.getenv("KITHMAP_BROWSER"), System.getenv("PATH"));
    }

    static Optional<Path> executable(@Nullable String named, @Nullable String path) {
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        List<Path> folders =
                path == null
                        ? List.of()
                        : Stream.of(path.split(Pattern.quote(File.pathSeparator)))
                                .map(Path::of)
                                .toList();
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
