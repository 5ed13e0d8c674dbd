package org.kithmap.referral;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.map.Coded;
import org.kithmap.map.Domain;
import org.kithmap.problem.LimitReached;
import org.kithmap.problem.NotFound;
import org.kithmap.problem.VersionConflict;

/// The stored referral list. Each change names the version that it changes, so that two people who
/// edit an entry at the same time cannot overwrite each other's text.
public final class Referrals {

    private static final int MAX_REFERRALS = 300;

    private static final CypherFile LIST = CypherFile.load("referral/list.cypher");
    private static final CypherFile ONE = CypherFile.load("referral/one.cypher");
    private static final CypherFile ADD = CypherFile.load("referral/add.cypher");
    private static final CypherFile CHANGE = CypherFile.load("referral/change.cypher");
    private static final CypherFile REMOVE = CypherFile.load("referral/remove.cypher");

    private final Graph graph;

    public Referrals(Graph graph) {
        this.graph = graph;
    }

    List<Referral> all() {
        return graph.read(LIST, Map.of()).stream().map(Referrals::referral).toList();
    }

    /// @throws LimitReached if the list is full
    Referral add(Referral referral) {
        Map<String, @Nullable Object> parameters = parameters(referral);
        parameters.put("most", MAX_REFERRALS);
        return graph.write(ADD, parameters).stream()
                .findFirst()
                .map(Referrals::referral)
                .orElseThrow(() ->
                        new LimitReached(
                                "too-many-referrals",
                                "The list is full. Please remove an entry first."));
    }

    /// Replaces a referral.
    ///
    /// @param referral the new content, with the version that its sender saw
    /// @return the stored referral, with its new version
    /// @throws VersionConflict if the stored version is a different one
    /// @throws NotFound if it does not exist
    Referral change(Referral referral) {
        return graph.inTransaction(transaction -> {
            List<Row> changed = transaction.run(CHANGE, parameters(referral));
            if (changed.isEmpty()) {
                throw changedOrGone(transaction, referral.id());
            }
            return referral(changed.getFirst());
        });
    }

    /// Removes a referral. Does nothing if it does not exist.
    ///
    /// @throws VersionConflict if the stored version is a different one
    void remove(String id, long version) {
        graph.inTransaction(transaction -> {
            boolean removed =
                    !transaction.run(REMOVE, Map.of("id", id, "version", version)).isEmpty();
            if (!removed && !transaction.run(ONE, Map.of("id", id)).isEmpty()) {
                throw changedOrGone(transaction, id);
            }
            return removed;
        });
    }

    private static RuntimeException changedOrGone(Graph.Transaction transaction, String id) {
        return transaction.run(ONE, Map.of("id", id)).stream()
                .findFirst()
                .<RuntimeException>map(row ->
                        new VersionConflict(
                                "referral-changed",
                                "This entry was changed in the meantime.",
                                Map.of("now", referral(row))))
                .orElseGet(() ->
                        new NotFound("no-such-referral", "This entry is no longer on the list."));
    }

    private static Map<String, @Nullable Object> parameters(Referral referral) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", referral.id());
        parameters.put("name", referral.name());
        parameters.put("domains", referral.domains().stream().map(Domain::key).toList());
        parameters.put("interest", referral.interest());
        parameters.put("what", referral.what());
        parameters.put("when", referral.when());
        parameters.put("distance", referral.distance());
        parameters.put("contact", referral.contact());
        parameters.put("version", referral.version());
        return parameters;
    }

    private static Referral referral(Row row) {
        return new Referral(
                row.string("id"),
                row.string("name"),
                row.strings("domains").stream().map(key -> Coded.of(Domain.class, key)).toList(),
                (String) row.value("interest"),
                (String) row.value("what"),
                (String) row.value("when"),
                (String) row.value("distance"),
                (String) row.value("contact"),
                row.number("version"));
    }
}
