package org.kithmap.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/// Appends the processor seconds of each test class to `target/processor-seconds.tsv`: those of
/// this JVM, of its browser and of the processes that it started. Seconds on the clock say little
/// where two JVMs share the processors. Only on Linux; elsewhere nothing is written.
public final class ProcessorTimes implements TestExecutionListener {

    private static final Path FOLDER = Path.of("target");
    private static final Path FILE = FOLDER.resolve("processor-seconds.tsv");

    /// Of `/proc/<pid>/stat`, which counts in hundredths on all usual systems.
    private static final double TICKS_PER_SECOND = 100;

    private static final int USER_TIME =
            11; // of the fields after the name; system time, and both of ended children follow

    private final Map<String, Long> begun = new HashMap<>();

    @Override
    public void executionStarted(TestIdentifier test) {
        if (isTopLevelClass(test)) {
            begun.put(test.getUniqueId(), ticks());
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Long before = begun.remove(test.getUniqueId());
        if (before != null
                && Files.isDirectory(FOLDER)
                && Files.exists(Path.of("/proc/self/stat"))) {
            append(
                    "%.1f\t%s%n"
                            .formatted(
                                    (ticks() - before) / TICKS_PER_SECOND,
                                    test.getLegacyReportingName()));
        }
    }

    private static boolean isTopLevelClass(TestIdentifier test) {
        return test.getSource()
                .filter(ClassSource.class::isInstance)
                .map(source -> ((ClassSource) source).getClassName())
                .filter(name -> !name.contains("$"))
                .isPresent();
    }

    private static long ticks() {
        ProcessHandle self = ProcessHandle.current();
        return Stream.concat(Stream.of(self), self.descendants())
                .mapToLong(process -> ticks(process.pid()))
                .sum();
    }

    /// Includes the times of children that have ended.
    private static long ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int field = USER_TIME; field < USER_TIME + 4; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return ticks;
        } catch (IOException _) {
            return 0; // it has ended meanwhile
        }
    }

    private static void append(String line) {
        try {
            Files.writeString(FILE, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
