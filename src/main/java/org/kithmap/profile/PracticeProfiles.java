package org.kithmap.profile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kithmap.audit.PracticeEvent;
import org.kithmap.audit.PracticeLog;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.problem.NotFound;
import org.kithmap.problem.VersionConflict;

/// The stored profile of the practice, and which version of it each account has read. A change
/// names the version that it is based on, so that two administrators cannot overwrite each other's
/// text. The log of the practice notes a change, without the texts.
public final class PracticeProfiles {

    private static final CypherFile READ = CypherFile.load("profile/read.cypher");
    private static final CypherFile NAME = CypherFile.load("profile/name.cypher");
    private static final CypherFile LOCK = CypherFile.load("profile/lock.cypher");
    private static final CypherFile WRITE = CypherFile.load("profile/write.cypher");
    private static final CypherFile CONFIRM = CypherFile.load("profile/confirm.cypher");

    private final Graph graph;
    private final Clock clock;
    private final PracticeLog log;

    public PracticeProfiles(Graph graph, Clock clock, PracticeLog log) {
        this.graph = graph;
        this.clock = clock;
        this.log = log;
    }

    /// The profile as an account finds it.
    ///
    /// @param unread whether there is a notice that the account has not read as it is now
    /// @param readOn the day on which the account last confirmed having read a notice; null if it
    ///   never did
    record ProfileView(PracticeProfile profile, boolean unread, @Nullable LocalDate readOn) {}

    ProfileView of(String account) {
        Row row =
                graph.read(READ, Map.of("account", account)).stream()
                        .findFirst()
                        .orElseThrow(
                                () -> new NotFound("no-such-account", "There is no such account."));
        PracticeProfile profile = profile(row);
        Long read = (Long) row.value("readVersion");
        boolean isRead = read != null && read >= row.number("noticeVersion");
        return new ProfileView(
                profile, profile.hasNotice() && !isRead, (LocalDate) row.value("readOn"));
    }

    /// Returns the name of the practice.
    Optional<String> name() {
        return graph.read(NAME, Map.of()).stream()
                .findFirst()
                .flatMap(row -> Optional.ofNullable((String) row.value("name")));
    }

    /// Replaces the profile. Does nothing if that changes nothing.
    ///
    /// @param by the id of the administrator
    /// @param wished the new content, with the version that its sender saw
    /// @return the stored profile, with its version
    /// @throws VersionConflict if the stored version is a different one
    PracticeProfile change(String by, PracticeProfile wished) {
        return graph.inTransaction(transaction -> {
            PracticeProfile before = profile(transaction.run(LOCK, Map.of()).getFirst());
            if (before.version() != wished.version()) {
                throw changed(before);
            }
            if (before.equals(wished)) {
                return before;
            }
            PracticeProfile after = wished.withVersion(before.version() + 1);
            Map<String, @Nullable Object> parameters = new HashMap<>();
            parameters.put("name", after.name());
            parameters.put("contact", after.contact());
            parameters.put("purpose", after.purpose());
            parameters.put("rights", after.rights());
            parameters.put("version", after.version());
            parameters.put("noticeChanged", !after.hasSameNotice(before));
            transaction.run(WRITE, parameters);
            log.add(transaction, PracticeEvent.EventType.PROFILE_CHANGED, by, null, List.of());
            return after;
        });
    }

    /// Keeps that an account has read the notice.
    ///
    /// @param version the version that it has read
    /// @throws VersionConflict if the stored version is a different one
    void confirm(String account, long version) {
        boolean done =
                !graph.write(
                                CONFIRM,
                                Map.of(
                                        "account",
                                        account,
                                        "version",
                                        version,
                                        "today",
                                        LocalDate.now(clock)))
                        .isEmpty();
        if (!done) {
            throw changed(of(account).profile());
        }
    }

    private static VersionConflict changed(PracticeProfile now) {
        return new VersionConflict(
                "profile-changed", "This was changed in the meantime.", Map.of("now", now));
    }

    private static PracticeProfile profile(Row row) {
        return new PracticeProfile(
                (String) row.value("name"),
                (String) row.value("contact"),
                (String) row.value("purpose"),
                (String) row.value("rights"),
                row.number("version"));
    }
}
