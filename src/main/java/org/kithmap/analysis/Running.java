package org.kithmap.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/// The questions that are being answered just now: a few for each analyst, and not many in all, so
/// that nobody waits for somebody else's.
final class Running {

    private static final int FOR_ONE = 2;
    private static final int IN_ALL = 4;

    private static final int CANCEL_TRIES = 50;
    private static final long PAUSE_MILLIS = 20;

    private final Predicate<String> end;
    private final Map<String, Turn> turns = new HashMap<>();

    /// @param end tells one to end, by its id, and whether it was running
    Running(Predicate<String> end) {
        this.end = end;
    }

    /// @throws TooManyQuestions when this analyst has as many as one may
    /// @throws QuestionsBusy when all together have
    Turn take(String account, String id) {
        Turn turn = new Turn(account, id);
        synchronized (turns) {
            if (turns.containsKey(turn.id())
                    || turns.values().stream().filter(one -> one.account.equals(account)).count()
                            >= FOR_ONE) {
                throw new TooManyQuestions(FOR_ONE);
            }
            if (turns.size() >= IN_ALL) {
                throw new QuestionsBusy();
            }
            turns.put(turn.id(), turn);
        }
        return turn;
    }

    void cancel(String account, String id) {
        String key = key(account, id);
        synchronized (turns) {
            Turn turn = turns.get(key);
            if (turn == null) {
                return;
            }
            turn.cancelled = true;
        }
        // It may be between being planned and being run, where the worker does not know it yet.
        for (int i = 0; i < CANCEL_TRIES && !end.test(key) && isRunning(key); i++) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean isRunning(String key) {
        synchronized (turns) {
            return turns.containsKey(key);
        }
    }

    /// Two analysts may give the same id.
    private static String key(String account, String id) {
        return account + "/" + id;
    }

    /// Being one of them.
    final class Turn implements AutoCloseable {

        private final String account;
        private final String id;
        private volatile boolean cancelled;

        private Turn(String account, String id) {
            this.account = account;
            this.id = key(account, id);
        }

        /// By which the worker knows it.
        String id() {
            return id;
        }

        /// @throws QuestionCancelled when it no longer is
        void requireWanted() {
            if (cancelled) {
                throw new QuestionCancelled();
            }
        }

        @Override
        public void close() {
            synchronized (turns) {
                turns.remove(id);
            }
        }
    }
}
