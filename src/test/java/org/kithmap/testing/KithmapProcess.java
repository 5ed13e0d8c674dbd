package org.kithmap.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A Kithmap in a process of its own, started as `mvn` starts it.
public final class KithmapProcess implements AutoCloseable {

    private static final String LINK = "Kithmap is at ";

    private final Process process;
    private final BlockingQueue<String> out = new LinkedBlockingQueue<>();
    private final List<String> err = new ArrayList<>();
    private final Thread outReader;
    private final Thread errReader;

    private KithmapProcess(Process process) {
        this.process = process;
        this.outReader = read(process.inputReader(), out::add);
        this.errReader =
                read(
                        process.errorReader(),
                        line -> {
                            synchronized (err) {
                                err.add(line);
                            }
                        });
    }

    public static KithmapProcess start(Path data, String... arguments) {
        return start(Map.of(), data, arguments);
    }

    public static KithmapProcess start(
            Map<String, String> environment, Path data, String... arguments) {
        return start(AotCache.NONE, environment, data, arguments);
    }

    /// Starts faster, as classes are not read and verified again.
    public static KithmapProcess start(AotCache classes, Path data, String... arguments) {
        return start(classes, Map.of(), data, arguments);
    }

    public static KithmapProcess start(
            AotCache classes, Map<String, String> environment, Path data, String... arguments) {
        List<String> command = new ArrayList<>();
        if (System.getProperty("os.name").equals("Linux")) { // in the background, SIGINT is ignored
            command.addAll(List.of("env", "--default-signal=INT"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(System.getProperty("kithmap.jvm").split(" ")));
        command.addAll(classes.flags());
        command.addAll(List.of("-classpath", classes.classPath(), "org.kithmap.Kithmap"));
        command.addAll(List.of("--data", data.toString()));
        command.addAll(List.of(arguments));
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().keySet().removeIf(name -> name.startsWith("KITHMAP_NEO4J"));
            builder.environment().putAll(environment);
            return new KithmapProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// On a platform thread: reading from a pipe would pin the carrier of a virtual one.
    private static Thread read(BufferedReader reader, java.util.function.Consumer<String> line) {
        return Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    try (reader;
                            Stream<String> lines = reader.lines()) {
                        lines.forEach(line);
                    } catch (IOException | UncheckedIOException ended) {
                        // the process has ended
                    }
                });
    }

    /// Waits for the line with the sign-in link and returns the link.
    public String awaitLinkLine() throws InterruptedException {
        for (int second = 0; second < 300; second++) {
            String line = out.poll(1, TimeUnit.SECONDS);
            if (line != null && line.startsWith(LINK)) {
                return line;
            }
            if (line == null && !process.isAlive()) {
                throw new AssertionError("Kithmap ended: " + errors());
            }
        }
        throw new AssertionError("Kithmap printed no link: " + errors());
    }

    /// Waits until it is ready and signs in.
    public Client awaitOwner() throws InterruptedException {
        String line = awaitLinkLine();
        Client client = new Client(line.substring(LINK.length(), line.indexOf(" · ")));
        if (client.signIn(line.substring(line.indexOf("http", line.indexOf(" · ")))).status()
                != 204) {
            throw new AssertionError("the link did not sign in");
        }
        return client;
    }

    /// Ends it as Ctrl-C does.
    public void interrupt() {
        signal("INT");
    }

    /// Ends it as a service manager does.
    public void terminate() {
        process.destroy();
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-s", name, String.valueOf(process.pid())).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public void type(String text) throws IOException {
        process.outputWriter().write(text);
        process.outputWriter().flush();
    }

    public int awaitEnd() throws InterruptedException {
        return awaitEnd(60);
    }

    /// @param seconds a limit only for a test that would never end
    int awaitEnd(int seconds) throws InterruptedException {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            throw new AssertionError("Kithmap did not end");
        }
        outReader.join();
        errReader.join();
        return process.exitValue();
    }

    public long pid() {
        return process.pid();
    }

    /// Returns what it has written to standard error so far.
    public String errors() {
        synchronized (err) {
            return String.join("\n", err);
        }
    }

    /// Returns what it has written to standard output and no test has waited for.
    public List<String> output() {
        return List.copyOf(out);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
