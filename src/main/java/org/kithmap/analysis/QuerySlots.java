package org.kithmap.analysis;

import java.util.HashMap;
import java.util.Map;

/// The questions that are being answered just now: a few for each analyst, and not many in all, so
/// that nobody waits for somebody else's.
final class QuerySlots {

    private static final int FOR_ONE = 2;
    private static final int IN_ALL = 4;

    private final Map<String, Slot> turns = new HashMap<>();

    /// @throws TooManyQuestions when this analyst has as many as one may
    /// @throws QuestionsBusy when all together have
    Slot take(String account, String id) {
        Slot slot = new Slot(account, id);
        synchronized (turns) {
            if (turns.containsKey(slot.id())
                    || turns.values().stream().filter(one -> one.account.equals(account)).count()
                            >= FOR_ONE) {
                throw new TooManyQuestions(FOR_ONE);
            }
            if (turns.size() >= IN_ALL) {
                throw new QuestionsBusy();
            }
            turns.put(slot.id(), slot);
        }
        return slot;
    }

    /// By which the worker knows a question, as two analysts may give the same id.
    static String key(String account, String id) {
        return account + "/" + id;
    }

    /// Being one of them.
    final class Slot implements AutoCloseable {

        private final String account;
        private final String id;

        private Slot(String account, String id) {
            this.account = account;
            this.id = key(account, id);
        }

        /// By which the worker knows it.
        String id() {
            return id;
        }

        @Override
        public void close() {
            synchronized (turns) {
                turns.remove(id);
            }
        }
    }
}
