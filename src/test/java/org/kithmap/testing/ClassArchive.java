package org.kithmap.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What a process needs that is started again and again: Kithmap's classes as a jar, and an archive
/// of all classes it loads. A start costs a third with it.
///
/// @param classPath of jars only, as the archive wants it
public record ClassArchive(String classPath, List<String> flags) {

    /// Started as `mvn` does.
    static final ClassArchive NONE =
            new ClassArchive(System.getProperty("java.class.path"), List.of());

    /// The archive is made by a Kithmap that starts there and ends in peace.
    public static ClassArchive in(Path folder) throws InterruptedException {
        String jars = jars(folder);
        Path archive = folder.resolve("kithmap.jsa");
        ClassArchive making =
                new ClassArchive(jars, List.of("-XX:ArchiveClassesAtExit=" + archive));
        try (KithmapProcess kithmap =
                KithmapProcess.start(making, Map.of(), folder.resolve("archived"), "--port", "0")) {
            kithmap.awaitOwner().get("/api/maps");
            kithmap.interrupt();
            kithmap.awaitEnd();
        }
        return new ClassArchive(jars, List.of("-XX:SharedArchiveFile=" + archive));
    }

    private static String jars(Path folder) {
        try {
            Path jar = folder.resolve("kithmap.jar");
            try (OutputStream out = Files.newOutputStream(jar);
                    ZipOutputStream zip = new ZipOutputStream(out);
                    Stream<Path> files = Files.walk(classes())) {
                zip.setLevel(0); // it is read far more often than it is written
                for (Path file : files.sorted().toList()) {
                    String name = classes().relativize(file).toString();
                    boolean directory = Files.isDirectory(file);
                    if (!name.isEmpty()) {
                        zip.putNextEntry(new ZipEntry(directory ? name + "/" : name));
                        if (!directory) {
                            Files.copy(file, zip);
                        }
                    }
                }
            }
            String others =
                    Arrays.stream(System.getProperty("java.class.path").split(":"))
                            .filter(part -> part.endsWith(".jar"))
                            .collect(Collectors.joining(":"));
            return jar + ":" + others;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path classes() {
        return Path.of("target", "classes");
    }
}
