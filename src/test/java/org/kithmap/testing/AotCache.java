package org.kithmap.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kithmap.app.KithmapService;
import org.kithmap.graph.WorkerProcess;

/// An ahead-of-time cache for processes that tests start again and again: Kithmap's classes as a
/// jar, and a cache of all classes it loads, linked. It saves more than half of the work of a
/// start.
///
/// @param classPath of jars only, as the cache requires
public record AotCache(String classPath, List<String> flags) {

    /// Starts Kithmap as `mvn` does.
    static final AotCache NONE = new AotCache(System.getProperty("java.class.path"), List.of());

    /// Writing the cache takes half a minute on a processor that other tests may be using.
    private static final int TIMEOUT_SECONDS = 600;

    private static final Path FOLDERS = Path.of("target", "aot-cache").toAbsolutePath();

    /// Returns the cache of the present classes. The first test JVM that asks for it creates it.
    public static AotCache shared() {
        return Lazy.SHARED;
    }

    /// Lets the processes of research graphs that this JVM starts use the cache, in runs that are
    /// long enough to make one.
    static void useForWorkers() {
        if (Boolean.getBoolean("kithmap.aot-cache")) {
            System.setProperty(WorkerProcess.CLASS_PATH, shared().classPath());
            System.setProperty(WorkerProcess.JVM_OPTIONS, String.join(" ", shared().flags()));
        }
    }

    private static final class Lazy {
        private static final Path FOLDER = FOLDERS.resolve(fingerprint());
        private static final AotCache SHARED = madeOnce(FOLDER);
    }

    /// Copies the data folder of a Kithmap that was started once, has one map, and was stopped, for
    /// tests of later starts.
    public static void copyInstallation(Path to) {
        Path from = installation(Lazy.FOLDER);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        to.resolve(from.relativize(file)),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path installation(Path folder) {
        return folder.resolve("installation");
    }

    private static AotCache madeOnce(Path folder) {
        Path cache = folder.resolve("kithmap.aot");
        Path complete = folder.resolve("complete");
        try {
            Files.createDirectories(FOLDERS);
            // another test JVM may be making it
            try (FileChannel channel =
                            FileChannel.open(
                                    FOLDERS.resolve("lock"),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    var held = channel.lock()) {
                if (held.isValid() && !Files.exists(complete)) {
                    deleteOlderOnes();
                    Files.createDirectories(folder);
                    make(jars(folder), cache, installation(folder));
                    Files.createFile(complete);
                }
            }
            return new AotCache(
                    classPath(folder),
                    List.of("-XX:AOTCache=" + cache, "-D" + KithmapService.NO_WARM_UP + "=true"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Creates the cache by running a Kithmap for a while and stopping it normally.
    private static void make(String jars, Path cache, Path data) throws InterruptedException {
        AotCache making = new AotCache(jars, List.of("-XX:AOTCacheOutput=" + cache));
        try (KithmapProcess kithmap = KithmapProcess.start(making, Map.of(), data, "--port", "0")) {
            Client owner = kithmap.awaitOwner();
            owner.post("/api/maps", "{\"name\": \"Ana\"}");
            owner.get("/api/examples/en"); // the planner's classes, too
            kithmap.interrupt(); // destroying it would close its streams, which ends the writer
            kithmap.awaitEnd(TIMEOUT_SECONDS);
            if (!Files.exists(cache)) {
                throw new AssertionError(
                        "no AOT cache: %s %s".formatted(kithmap.output(), kithmap.errors()));
            }
        }
    }

    private static void deleteOlderOnes() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDERS)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(FOLDERS) && !file.equals(FOLDERS.resolve("lock"))) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String jars(Path folder) throws IOException {
        Set<String> names = new HashSet<>();
        try (OutputStream out = Files.newOutputStream(folder.resolve("kithmap.jar"));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(0); // it is read far more often than it is written
            for (Path classes : classes()) {
                for (Path file : filesIn(classes)) {
                    String name = classes.relativize(file).toString();
                    boolean directory = Files.isDirectory(file);
                    if (!name.isEmpty() && names.add(name)) {
                        zip.putNextEntry(new ZipEntry(directory ? name + "/" : name));
                        if (!directory) {
                            Files.copy(file, zip);
                        }
                    }
                }
            }
        }
        return classPath(folder);
    }

    private static String classPath(Path folder) {
        return folder.resolve("kithmap.jar")
                + ":"
                + jarsOfOthers().stream()
                        .map(jar -> UnsignedJar.of(Path.of(jar), folder))
                        .map(Path::toString)
                        .collect(Collectors.joining(":"));
    }

    private static List<String> jarsOfOthers() {
        return partsOfClassPath().filter(part -> part.endsWith(".jar")).toList();
    }

    /// Returns the folders of Kithmap's own classes, without those of the tests.
    private static List<Path> classes() {
        String tests = AotCache.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        return partsOfClassPath()
                .map(part -> Path.of(part).toAbsolutePath())
                .filter(Files::isDirectory)
                .filter(part -> !part.equals(Path.of(tests)))
                .toList();
    }

    private static Stream<String> partsOfClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(":"));
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }

    /// Returns a fingerprint of everything that the cache is made from.
    private static String fingerprint() {
        try {
            StringBuilder all = new StringBuilder();
            all.append(System.getProperty("java.home")).append(System.getProperty("kithmap.jvm"));
            all.append(jarsOfOthers());
            for (Path classes : classes()) {
                for (Path file : filesIn(classes)) {
                    if (Files.isRegularFile(file)) {
                        all.append(file).append(Files.getLastModifiedTime(file).toMillis());
                    }
                }
            }
            CRC32 sum = new CRC32();
            sum.update(all.toString().getBytes(StandardCharsets.UTF_8));
            return Long.toHexString(sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
