package org.kithmap.graph;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/// The process that a research graph lives in. It is told what to do by lines of JSON on its
/// standard input and answers by lines on its standard output: so the password, which it makes
/// itself, is between it and whoever started it. It ends at once when its input does, however that
/// came about.
public final class WorkerMain {

    /// How many seconds any transaction may take at most; questions have shorter times of their
    /// own.
    private static final int LONGEST_SECONDS = 600;

    private static final ObjectMapper JSON = new ObjectMapper();

    /// The two states of a research graph.
    enum Mode {
        MAKING,
        READING
    }

    /// What it is told.
    ///
    /// @param measures to take, or null to be read only from now on
    /// @param threads to take them with
    record Task(@Nullable List<EgoMetric> measures, int threads) {}

    /// What it answers.
    record Told(
            @Nullable Endpoint endpoint,
            @Nullable Long done,
            boolean finished,
            @Nullable String failed) {

        static Told at(Endpoint endpoint) {
            return new Told(endpoint, null, true, null);
        }

        static Told soFar(long done, boolean finished) {
            return new Told(null, done, finished, null);
        }
    }

    private final DataFolder folder;
    private final long megabytes;
    private final PrintStream out;

    private EmbeddedNeo4j database;

    private WorkerMain(DataFolder folder, long megabytes, Mode mode, PrintStream out) {
        this.folder = folder;
        this.megabytes = megabytes;
        this.out = out;
        this.database = start(mode);
    }

    /// @param arguments the folder; `MAKING` or `READING`; megabytes of heap
    public static void main(String... arguments) {
        PrintStream out = System.out;
        System.setOut(System.err); // nothing else may get between the lines
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
        Thread.ofPlatform().daemon().name("parent").start(() -> listen(in, tasks));
        try {
            WorkerMain worker =
                    new WorkerMain(
                            DataFolder.open(Path.of(arguments[0])),
                            Long.parseLong(arguments[2]),
                            Mode.valueOf(arguments[1]),
                            out);
            worker.tell(Told.at(worker.database.endpoint()));
            while (true) {
                worker.carryOut(tasks.take());
            }
        } catch (Throwable e) {
            e.printStackTrace();
            tell(out, new Told(null, null, false, e.getClass().getSimpleName()));
            Runtime.getRuntime().halt(1);
        }
    }

    /// Nothing in the copy is worth an orderly end.
    private static void listen(BufferedReader in, BlockingQueue<Task> tasks) {
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                tasks.add(JSON.readValue(line, Task.class));
            }
        } catch (IOException parentGone) {
            // the same as the end of its input
        }
        Runtime.getRuntime().halt(0);
    }

    private void carryOut(Task task) {
        if (task.measures() == null) {
            database.close();
            database = start(Mode.READING);
            tell(Told.at(database.endpoint()));
        } else {
            MetricComputation metricComputation =
                    new MetricComputation(database.database(), task.measures(), task.threads());
            long done = metricComputation.run(soFar -> tell(Told.soFar(soFar, false)));
            tell(Told.soFar(done, true));
        }
    }

    private EmbeddedNeo4j start(Mode mode) {
        StringBuilder conf = new StringBuilder(EmbeddedNeo4j.conf("worker.conf"));
        if (mode == Mode.READING) {
            conf.append("\nserver.databases.default_to_read_only=true")
                    .append("\ndb.transaction.timeout=%ds".formatted(LONGEST_SECONDS))
                    .append("\ndb.memory.transaction.max=%dm".formatted(megabytes / 4))
                    .append("\ndb.memory.transaction.total.max=%dm".formatted(megabytes / 2))
                    .append('\n');
        }
        return EmbeddedNeo4j.start(folder, conf.toString());
    }

    private void tell(Told told) {
        tell(out, told);
    }

    private static void tell(PrintStream out, Told told) {
        try {
            synchronized (out) {
                out.println(JSON.writeValueAsString(told));
                out.flush();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
