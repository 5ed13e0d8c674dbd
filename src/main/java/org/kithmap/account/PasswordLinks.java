package org.kithmap.account;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kithmap.audit.PracticeEvent;
import org.kithmap.audit.PracticeLog;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;

/// The notices for owners of accounts about links to reset their password, until the owners have
/// read them. The transaction that creates a link also writes its notice.
public final class PasswordLinks {

    private static final CypherFile FIND = CypherFile.load("account/password-link.cypher");
    private static final CypherFile DISMISS =
            CypherFile.load("account/dismiss-password-link.cypher");
    private static final CypherFile WITHDRAW =
            CypherFile.load("account/withdraw-password-links.cypher");

    private final Graph graph;
    private final PracticeLog log;

    public PasswordLinks(Graph graph, PracticeLog log) {
        this.graph = graph;
        this.log = log;
    }

    /// Returns the latest notice that the owner has not read.
    Optional<PasswordLink> of(String account) {
        return graph.read(FIND, Map.of("account", account)).stream()
                .findFirst()
                .map(row ->
                        new PasswordLink(
                                ((ZonedDateTime) Objects.requireNonNull(row.value("made")))
                                        .toInstant(),
                                Role.ADMINISTRATOR)); // only administrators can create a link
    }

    /// Marks the notice as read.
    ///
    /// @param withdraw whether to withdraw the unused links
    void dismiss(String account, boolean withdraw) {
        graph.inTransaction(transaction -> {
            transaction.run(DISMISS, Map.of("account", account));
            if (withdraw
                    && transaction
                                    .run(WITHDRAW, Map.of("account", account))
                                    .getFirst()
                                    .number("links")
                            > 0) {
                log.add(
                        transaction,
                        PracticeEvent.EventType.PASSWORD_LINK_WITHDRAWN,
                        account,
                        account,
                        List.of());
            }
            return true;
        });
    }
}
