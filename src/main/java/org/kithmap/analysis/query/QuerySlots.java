package org.kithmap.analysis.query;

import java.util.HashMap;
import java.util.Map;
import org.kithmap.problem.RateLimited;
import org.kithmap.problem.ServiceBusy;

/// The queries being answered at the moment. Their number is limited per analyst and in total, so
/// that no analyst has to wait for another.
final class QuerySlots {

    private static final int FOR_ONE = 2;
    private static final int IN_ALL = 4;

    private final Map<String, Slot> running = new HashMap<>();

    /// @throws RateLimited when this analyst has reached the limit
    /// @throws ServiceBusy when the total has reached the limit
    Slot take(String account, String id) {
        Slot slot = new Slot(account, id);
        synchronized (running) {
            if (running.containsKey(slot.id())
                    || running.values().stream().filter(one -> one.account.equals(account)).count()
                            >= FOR_ONE) {
                throw new RateLimited(
                        "too-many-questions",
                        "%d of your queries are already running. Wait for one to finish, or cancel one."
                                .formatted(FOR_ONE),
                        2,
                        Map.of("outcome", QueryOutcome.BUSY));
            }
            if (running.size() >= IN_ALL) {
                throw new ServiceBusy(
                        "research-busy",
                        "Many queries are running at the moment. Please try again soon.",
                        2,
                        Map.of("outcome", QueryOutcome.BUSY));
            }
            running.put(slot.id(), slot);
        }
        return slot;
    }

    /// Returns the worker's id for a query. It includes the account, as two analysts may use the
    /// same id.
    static String key(String account, String id) {
        return account + "/" + id;
    }

    /// A slot in use, until it is closed.
    final class Slot implements AutoCloseable {

        private final String account;
        private final String id;

        private Slot(String account, String id) {
            this.account = account;
            this.id = key(account, id);
        }

        /// The worker's id for the query.
        String id() {
            return id;
        }

        @Override
        public void close() {
            synchronized (running) {
                running.remove(id);
            }
        }
    }
}
