package org.kithmap.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.problem.NotFound;

/// The export of the data of an account itself, for its owner. It contains no credentials; of
/// passkeys it contains only the names and dates.
public final class AccountDataExport {

    private static final CypherFile ABOUT = CypherFile.load("account/data-export.cypher");

    /// The data of an account.
    ///
    /// @param created null if it was not recorded
    /// @param noticeRead the privacy notice that it confirmed having read, if any
    public record StoredAccountData(
            String id,
            String name,
            Set<Role> roles,
            @Nullable Instant created,
            @Nullable NoticeRead noticeRead,
            List<Passkey> passkeys,
            List<IssuedInvitation> invitations) {}

    /// The confirmation that the privacy notice of the practice was read.
    ///
    /// @param version the version of the practice's profile
    public record NoticeRead(long version, LocalDate on) {}

    /// An invitation that the account made.
    ///
    /// @param roles the roles of the new account
    /// @param label the label of the invitation, until it is used
    /// @param name the name of the account whose password was to be reset
    public record IssuedInvitation(
            String kind,
            Set<Role> roles,
            @Nullable String label,
            @Nullable String name,
            Instant created,
            Instant expires,
            @Nullable Instant used) {}

    private final Graph graph;

    public AccountDataExport(Graph graph) {
        this.graph = graph;
    }

    /// Returns the data of an account.
    ///
    /// @throws NotFound if it does not exist
    public StoredAccountData of(String id) {
        Row row =
                graph.read(ABOUT, Map.of("id", id)).stream()
                        .findFirst()
                        .orElseThrow(Accounts::notFound);
        Account account = Account.of(row);
        return new StoredAccountData(
                account.id(),
                account.name(),
                account.roles(),
                row.instantOrNull("created"),
                noticeRead(row),
                row.rows("passkeys").stream().map(Passkeys::passkey).toList(),
                row.rows("invitations").stream().map(AccountDataExport::invited).toList());
    }

    private static @Nullable NoticeRead noticeRead(Row row) {
        LocalDate on = (LocalDate) row.value("noticeReadOn");
        return on == null ? null : new NoticeRead(row.number("noticeVersion"), on);
    }

    private static IssuedInvitation invited(Row row) {
        return new IssuedInvitation(
                row.string("kind"),
                Role.all(row.strings("roles")),
                (String) row.value("label"),
                (String) row.value("name"),
                row.instant("created"),
                row.instant("expires"),
                row.instantOrNull("used"));
    }
}
