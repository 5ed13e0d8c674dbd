package org.kithmap.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kithmap.util.Sha256;

/// The files of `web/` on the classpath, which are in a folder during development, else in a jar.
final class WebFiles {

    private WebFiles() {}

    static byte @Nullable [] find(String file) {
        return resource("/web/" + file);
    }

    static byte @Nullable [] resource(String path) {
        try (InputStream in = WebFiles.class.getResourceAsStream(path)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String file) {
        byte[] content = find(file);
        if (content == null) {
            throw new IllegalStateException("web/%s is not on the classpath".formatted(file));
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    /// Returns a fingerprint of the names and modification times, which is quick to compute. It is
    /// constant for a jar.
    static long touched() {
        URI web = location();
        if (web.getScheme().equals("jar")) {
            return 0;
        }
        long touched = 0;
        try {
            for (Path file : files(Path.of(web))) {
                touched = touched * 31 + file.hashCode();
                touched = touched * 31 + Files.getLastModifiedTime(file).toMillis();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return touched;
    }

    /// Returns a digest of all files in `web/`, including those that are loaded on demand, such as
    /// a language.
    static String version() {
        URI web = location();
        try (FileSystem jar =
                web.getScheme().equals("jar") ? FileSystems.newFileSystem(web, Map.of()) : null) {
            MessageDigest digest = Sha256.digest();
            for (Path file : files(jar == null ? Path.of(web) : jar.getPath("/web"))) {
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static URI location() {
        try {
            return Objects.requireNonNull(WebFiles.class.getResource("/web")).toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
