package org.kithmap;

import java.io.PrintStream;

/// A line that says what is under way, with a dot for every half second it takes.
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
            // that is how it ends
        }
    }

    /// Says something on a line of its own.
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
