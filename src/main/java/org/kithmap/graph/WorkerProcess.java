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

/// A process with a Neo4j of its own in a folder: a query that does not stop is ended by killing
/// it, and whatever goes wrong in it, the service goes on.
public final class WorkerProcess implements AutoCloseable {

    /// What it is made for.
    ///
    /// @param megabytes of heap
    /// @param small whether it has so little to do that a quick start is worth more than quick work
    public record Size(long megabytes, boolean small) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    /// What a JVM ends with that was told to exit then.
    private static final int OUT_OF_MEMORY = 3;

    private static final Path NICE = Path.of("/usr/bin/nice");

    private final Process process;
    private final BufferedReader answers;
    private Endpoint endpoint;

    private WorkerProcess(Process process) {
        this.process = process;
        this.answers =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.endpoint = address();
    }

    /// Starts a process on a folder that is new, to fill the database in it.
    ///
    /// @throws CannotConnect when it does not come up
    public static WorkerProcess making(Path folder, Size size) {
        return start(folder, size, WorkerMain.Mode.MAKING);
    }

    /// Starts a process on a folder that was filled, to read only.
    ///
    /// @throws CannotConnect when it does not come up
    public static WorkerProcess reading(Path folder, Size size) {
        return start(folder, size, WorkerMain.Mode.READING);
    }

    private static WorkerProcess start(Path folder, Size size, WorkerMain.Mode mode) {
        Process process = null;
        try {
            DataFolder.create(folder);
            ProcessBuilder builder =
                    new ProcessBuilder(command(folder, size, mode))
                            .redirectError(folder.resolve("worker.log").toFile());
            // whatever the service was told, passwords among it, is not for this process
            builder.environment().clear();
            builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
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
        if (Files.isExecutable(NICE)) { // people at their maps come first
            command.addAll(List.of(NICE.toString(), "-n", "5"));
        }
        int processors = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx%dm".formatted(size.megabytes()),
                        "-XX:TieredStopAtLevel=" + (size.small() ? 1 : 4),
                        "-Xss16m", // or a long sum would end the thread that plans it
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:-UsePerfData",
                        "-XX:ActiveProcessorCount=" + processors,
                        "-Djava.io.tmpdir=" + folder,
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        WorkerMain.class.getName(),
                        folder.toString(),
                        mode.name(),
                        String.valueOf(size.megabytes())));
        return command;
    }

    /// Where it answers, and by what password.
    public Endpoint endpoint() {
        return endpoint;
    }

    /// To fill it.
    public Graph graph() {
        return new Graph(endpoint);
    }

    /// To read from it.
    public ReadOnlyQueryRunner reader() {
        return ReadOnlyQueryRunner.bounded(endpoint);
    }

    /// Takes measures of every ego.
    ///
    /// @param soFar told now and then how many egos were measured
    public void measure(List<EgoMetric> measures, LongConsumer soFar) {
        // it has half of the processors to answer with, and all of them for this
        tell(new WorkerMain.Task(measures, Runtime.getRuntime().availableProcessors()));
        WorkerMain.Told told = told();
        while (!told.finished()) {
            soFar.accept(told.done() == null ? 0 : told.done());
            told = told();
        }
    }

    /// From now on it is read only. Its address becomes another one.
    public void seal() {
        tell(new WorkerMain.Task(null, 0));
        endpoint = address();
    }

    private Endpoint address() {
        Endpoint address = told().endpoint();
        if (address == null) {
            throw new CannotConnect("The process of the research graph did not say where it is.");
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

    private WorkerMain.Told told() {
        try {
            @Nullable String line = answers.readLine();
            if (line == null) {
                throw gone(null);
            }
            WorkerMain.Told told = JSON.readValue(line, WorkerMain.Told.class);
            if (told.failed() != null) {
                throw new CannotConnect(
                        "The process of the research graph failed: " + told.failed());
            }
            return told;
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

    /// Whether it ended by itself as it had used up its memory.
    ///
    /// @param longest to wait for its end
    public boolean ranOutOfMemory(Duration longest) {
        try {
            return process.waitFor(longest) && process.exitValue() == OUT_OF_MEMORY;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// The number by which the system knows it.
    public long pid() {
        return process.pid();
    }

    /// Ends it at once, whatever it is doing.
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
