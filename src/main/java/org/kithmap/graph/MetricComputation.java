package org.kithmap.graph;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;

/// The computation of metrics for every `:Ego`. It runs within the process of the database: there
/// are a dozen queries per ego, and with the driver most of the time would be spent on round trips.
final class MetricComputation {

    private static final Label EGO = Label.label("Ego");
    private static final int AT_ONCE = 50;

    private final GraphDatabaseService database;
    private final List<EgoMetric> measures;
    private final int threads;
    private final AtomicLong done = new AtomicLong();

    /// @param threads the number of threads to use
    MetricComputation(GraphDatabaseService database, List<EgoMetric> measures, int threads) {
        this.database = database;
        this.measures = measures;
        this.threads = threads;
    }

    /// Computes all metrics and stores them as properties.
    ///
    /// @param soFar receives the number of completed egos after each batch
    /// @return the number of egos
    long run(LongConsumer soFar) {
        List<String> ids = ids();
        ParallelBatches.each(
                ids,
                AT_ONCE,
                threads,
                some -> {
                    measure(some);
                    soFar.accept(done.addAndGet(some.size()));
                });
        return ids.size();
    }

    private List<String> ids() {
        try (Transaction transaction = database.beginTx();
                ResourceIterator<Node> egos = transaction.findNodes(EGO)) {
            return egos.stream().map(ego -> (String) ego.getProperty("id")).toList();
        }
    }

    private void measure(List<String> ids) {
        try (Transaction transaction = database.beginTx()) {
            for (String id : ids) {
                Node ego = transaction.findNode(EGO, "id", id);
                for (EgoMetric egoMetric : measures) {
                    measure(transaction, ego, id, egoMetric);
                }
            }
            transaction.commit();
        }
    }

    private static void measure(Transaction transaction, Node ego, String id, EgoMetric egoMetric) {
        try (Result result = transaction.execute(egoMetric.query(), Map.of("ego", id))) {
            if (result.hasNext()) {
                egoMetric.of(result.next()).forEach(ego::setProperty);
            }
        }
    }
}
