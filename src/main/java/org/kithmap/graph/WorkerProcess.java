package org.kithmap.graph;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// A child process that runs a Neo4j on a folder. Killing it ends a query that does not stop
/// otherwise, and its failures do not affect the service.
public final class WorkerProcess implements AutoCloseable {

    /// The resources of the process.
    ///
    /// @param megabytes the heap size in MB
    /// @param small whether it has so little work that a quick start matters more than throughput
    public record Size(long megabytes, boolean small) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    /// The exit code of a JVM with `-XX:+ExitOnOutOfMemoryError`.
    private static final int OUT_OF_MEMORY = 3;

    private static final Path NICE = Path.of("/usr/bin/nice");

    /// The system property with more options for the process, separated by blanks.
    public static final String JVM_OPTIONS = "kithmap.worker.jvm";

    /// The system property with the class path of the process. An archive of classes requires one
    /// that contains only JAR files.
    public static final String CLASS_PATH = "kithmap.worker.classpath";

    private final Process process;
    private final BufferedReader answers;
    private final Endpoint endpoint;

    private WorkerProcess(Process process) {
        this.process = process;
        this.answers =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.endpoint = address();
    }

    /// Starts a process on a new folder, whose database is writable.
    ///
    /// @throws CannotConnect if it does not start
    public static WorkerProcess startWritable(Path folder, Size size) {
        return start(folder, size, WorkerMain.Mode.WRITABLE);
    }

    /// Starts a process on a folder with a complete database, which is read-only.
    ///
    /// @throws CannotConnect if it does not start
    public static WorkerProcess startReadOnly(Path folder, Size size) {
        return start(folder, size, WorkerMain.Mode.READ_ONLY);
    }

    private static WorkerProcess start(Path folder, Size size, WorkerMain.Mode mode) {
        Process process = null;
        try {
            DataFolder.create(folder);
            ProcessBuilder builder =
                    new ProcessBuilder(command(folder, size, mode))
                            .redirectError(folder.resolve("worker.log").toFile());
            // the environment of the service may contain passwords
            builder.environment().clear();
            builder.environment()
                    .put(
                            "CLASSPATH",
                            System.getProperty(CLASS_PATH, System.getProperty("java.class.path")));
            process = builder.start();
            return new WorkerProcess(process);
        } catch (IOException e) {
            throw new CannotConnect(
                    "The process of the research graph did not start: " + e.getMessage(), e);
        } catch (CannotConnect e) {
            if (process != null) {
                process.destroyForcibly();
            }
            throw e;
        }
    }

    private static List<String> command(Path folder, Size size, WorkerMain.Mode mode) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(NICE)) { // requests for maps take precedence over research
            command.addAll(List.of(NICE.toString(), "-n", "5"));
        }
        int processors = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx%dm".formatted(size.megabytes()),
                        "-XX:TieredStopAtLevel=" + (size.small() ? 1 : 4),
                        "-Xss16m", // planning a long sum would overflow the default stack
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:-UsePerfData",
                        "-Xlog:disable", // its standard output carries answers only
                        "-Xlog:all=warning:stderr",
                        "-XX:ActiveProcessorCount=" + processors,
                        "-Djava.io.tmpdir=" + folder,
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of(System.getProperty(JVM_OPTIONS, "").strip().split("\\s+")));
        command.removeIf(String::isEmpty);
        command.addAll(
                List.of(
                        WorkerMain.class.getName(),
                        folder.toString(),
                        mode.name(),
                        String.valueOf(size.megabytes())));
        return command;
    }

    /// Returns the address and password of its database.
    public Endpoint endpoint() {
        return endpoint;
    }

    /// Opens the database for filling it.
    public Graph graph() {
        return new Graph(endpoint);
    }

    /// Opens the database for users' queries.
    public ReadOnlyQueryRunner reader() {
        return ReadOnlyQueryRunner.bounded(endpoint);
    }

    /// Computes metrics for every ego.
    ///
    /// @param soFar receives the number of completed egos from time to time
    public void measure(List<EgoMetric> measures, LongConsumer soFar) {
        // queries get half of the processors, but this may use all of them
        tell(new WorkerMain.Task(measures, Runtime.getRuntime().availableProcessors()));
        WorkerMain.Reply reply = reply();
        while (!reply.finished()) {
            soFar.accept(reply.done() == null ? 0 : reply.done());
            reply = reply();
        }
    }

    /// Makes the database read-only.
    public void makeReadOnly() {
        tell(new WorkerMain.Task(null, 0));
        reply();
    }

    private Endpoint address() {
        Endpoint address = reply().endpoint();
        if (address == null) {
            throw new CannotConnect(
                    "The process of the research graph did not report its address.");
        }
        return address;
    }

    private void tell(WorkerMain.Task task) {
        try {
            OutputStream out = process.getOutputStream();
            out.write((JSON.writeValueAsString(task) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw gone(e);
        }
    }

    private WorkerMain.Reply reply() {
        try {
            @Nullable String line = answers.readLine();
            if (line == null) {
                throw gone(null);
            }
            WorkerMain.Reply reply = JSON.readValue(line, WorkerMain.Reply.class);
            if (reply.failed() != null) {
                throw new CannotConnect(
                        "The process of the research graph failed: " + reply.failed());
            }
            return reply;
        } catch (IOException e) {
            throw gone(e);
        }
    }

    private static CannotConnect gone(@Nullable IOException e) {
        String message = "The process of the research graph ended.";
        return e == null ? new CannotConnect(message) : new CannotConnect(message, e);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// Returns whether the process exited because it ran out of memory.
    ///
    /// @param longest how long to wait for its end
    public boolean ranOutOfMemory(Duration longest) {
        try {
            return process.waitFor(longest) && process.exitValue() == OUT_OF_MEMORY;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Returns the process id.
    public long pid() {
        return process.pid();
    }

    /// Kills the process.
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
            answers.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
