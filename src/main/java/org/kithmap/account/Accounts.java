package org.kithmap.account;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;

/// The accounts of an installation.
public final class Accounts {

    private static final CypherFile FIND = CypherFile.load("account/find.cypher");
    private static final CypherFile ENSURE = CypherFile.load("account/ensure.cypher");

    private final Graph graph;

    public Accounts(Graph graph) {
        this.graph = graph;
    }

    /// Makes sure that an account is there.
    ///
    /// @return whether it was not there before
    public boolean ensure(Account account) {
        if (!graph.read(FIND, Map.of("id", account.id())).isEmpty()) {
            return false; // the usual start writes nothing, so that it works on a full disk, too
        }
        ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
        Row row =
                graph.write(
                                ENSURE,
                                Map.of(
                                        "id",
                                        account.id(),
                                        "name",
                                        account.name(),
                                        "roles",
                                        account.roleKeys(),
                                        "now",
                                        now))
                        .getFirst();
        return Boolean.TRUE.equals(row.value("isNew"));
    }
}
