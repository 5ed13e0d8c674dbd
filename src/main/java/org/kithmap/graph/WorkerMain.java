package org.kithmap.graph;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/// The main class of the process that runs a research graph. It receives tasks as lines of JSON on
/// its standard input and answers with lines on its standard output, so that only the parent
/// process learns the password, which the worker generates. It exits at once when its input ends,
/// for whatever reason.
public final class WorkerMain {

    /// The time limit of any transaction. Questions have shorter limits.
    private static final Duration TRANSACTION_TIMEOUT = Duration.ofMinutes(10);

    private static final long MEGABYTE = 1 << 20;

    private static final ObjectMapper JSON = new ObjectMapper();

    /// The modes of a research graph: writable while it is filled, then read-only.
    enum Mode {
        WRITABLE,
        READ_ONLY
    }

    /// A task from the parent process.
    ///
    /// @param measures the metrics to compute; null to make the database read-only
    /// @param threads the number of threads for the metrics
    record Task(@Nullable List<EgoMetric> measures, int threads) {}

    /// An answer to the parent process.
    ///
    /// @param endpoint the address of the database after a start
    /// @param done the number of egos whose metrics are computed
    /// @param finished whether the task is complete
    /// @param failed the type of the exception that ended the process
    record Reply(
            @Nullable Endpoint endpoint,
            @Nullable Long done,
            boolean finished,
            @Nullable String failed) {

        static Reply at(Endpoint endpoint) {
            return new Reply(endpoint, null, true, null);
        }

        static Reply soFar(long done, boolean finished) {
            return new Reply(null, done, finished, null);
        }
    }

    private final EmbeddedNeo4j database;
    private final long megabytes;
    private final PrintStream out;

    private WorkerMain(DataFolder folder, long megabytes, Mode mode, PrintStream out) {
        this.database = EmbeddedNeo4j.start(folder, EmbeddedNeo4j.conf("worker.conf"));
        this.megabytes = megabytes;
        this.out = out;
        if (mode == Mode.READ_ONLY) {
            makeReadOnly();
        }
    }

    /// Runs the process.
    ///
    /// @param arguments the folder; `WRITABLE` or `READ_ONLY`; the heap size in MB
    public static void main(String... arguments) {
        PrintStream out = System.out;
        System.setOut(System.err); // other output must not mix with the answers
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
            worker.reply(Reply.at(worker.database.endpoint()));
            while (true) {
                worker.execute(tasks.take());
            }
        } catch (Throwable e) {
            e.printStackTrace();
            reply(out, new Reply(null, null, false, e.getClass().getSimpleName()));
            Runtime.getRuntime().halt(1);
        }
    }

    /// Reads tasks until the input ends, then halts the process. An orderly shutdown is not needed,
    /// because the copy can be built again.
    private static void listen(BufferedReader in, BlockingQueue<Task> tasks) {
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                tasks.add(JSON.readValue(line, Task.class));
            }
        } catch (IOException parentGone) {
            // handled like the end of the input
        }
        Runtime.getRuntime().halt(0);
    }

    private void execute(Task task) {
        if (task.measures() == null) {
            makeReadOnly();
            reply(Reply.soFar(0, true));
        } else {
            MetricComputation metricComputation =
                    new MetricComputation(database.database(), task.measures(), task.threads());
            long done = metricComputation.run(soFar -> reply(Reply.soFar(soFar, false)));
            reply(Reply.soFar(done, true));
        }
    }

    private void makeReadOnly() {
        database.makeReadOnly(TRANSACTION_TIMEOUT, megabytes * MEGABYTE / 4);
    }

    private void reply(Reply reply) {
        reply(out, reply);
    }

    private static void reply(PrintStream out, Reply reply) {
        try {
            synchronized (out) {
                out.println(JSON.writeValueAsString(reply));
                out.flush();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
