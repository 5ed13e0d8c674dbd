package org.kithmap.cli;

import java.io.PrintStream;

/// A line on the console that names a running task, with a dot for every half second.
final class ConsoleProgress implements AutoCloseable {

    private static final long BEAT_MILLIS = 500;

    private final PrintStream out;
    private final Thread beat;

    ConsoleProgress(PrintStream out, String what) {
        this.out = out;
        out.print(what + " ");
        out.flush();
        this.beat = Thread.ofVirtual().start(this::dots);
    }

    private void dots() {
        try {
            while (true) {
                Thread.sleep(BEAT_MILLIS);
                out.print(".");
                out.flush();
            }
        } catch (InterruptedException ended) {
            // close() interrupts the thread
        }
    }

    /// Prints a message on a new line.
    void say(String line) {
        out.println();
        out.print(line + " ");
    }

    @Override
    public void close() {
        beat.interrupt();
        out.println();
    }
}
