package org.kithmap.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.kithmap.testing.Client;

/// A Kithmap in a process of its own, with the moments of its start.
///
/// @param java from the start of the process until it says that it opens the database
/// @param database until that is open
/// @param service until the sign-in link is printed
/// @param request until the first request after signing in is answered
record BenchProcess(
        Process process, Client owner, double java, double database, double service, double request)
        implements AutoCloseable {

    static BenchProcess on(Path folder) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(System.getProperty("kithmap.jvm").split(" ")));
        command.addAll(
                List.of(
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "org.kithmap.Kithmap"));
        command.addAll(List.of("--data", folder.toString(), "--port", "0", "--free-space", "0"));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).start();
        AtomicLong opening = new AtomicLong();
        AtomicLong open = new AtomicLong();
        Thread.ofVirtual().start(() -> watch(process.getErrorStream(), opening, open));
        BufferedReader out = process.inputReader();
        String line = out.readLine();
        if (line == null) {
            throw new IllegalStateException("Kithmap did not start");
        }
        long printed = System.nanoTime();
        int link = line.lastIndexOf("http");
        Client owner = new Client(line.substring(link, line.indexOf("/#")));
        owner.signIn(line.substring(link));
        if (owner.get("/api/maps").status() != 200) {
            throw new IllegalStateException("no answer");
        }
        long answered = System.nanoTime();
        return new BenchProcess(
                process,
                owner,
                seconds(start, opening.get()),
                seconds(opening.get(), open.get()),
                seconds(open.get(), printed),
                seconds(printed, answered));
    }

    /// Kithmap says there that it opens the database, and ends that line when it is open.
    private static void watch(InputStream err, AtomicLong opening, AtomicLong open) {
        try (err) {
            for (int c = err.read(); c >= 0; c = err.read()) {
                opening.compareAndSet(0, System.nanoTime());
                if (c == '\n') {
                    open.compareAndSet(0, System.nanoTime());
                }
            }
        } catch (IOException ended) {
            // the process is gone
        }
    }

    double all() {
        return java + database + service + request;
    }

    /// Ends the process.
    ///
    /// @return how long it took to end, in seconds
    double end() throws Exception {
        long start = System.nanoTime();
        process.destroy(); // as Ctrl-C, it asks
        process.waitFor();
        return seconds(start, System.nanoTime());
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
