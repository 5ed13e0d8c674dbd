package org.kithmap.app;

import java.time.Clock;
import java.util.List;
import org.kithmap.account.InvitationRoutes;
import org.kithmap.account.PasskeyPolicy;
import org.kithmap.account.PasskeyRoutes;
import org.kithmap.account.Practice;
import org.kithmap.account.PracticeRoutes;
import org.kithmap.account.Sessions;
import org.kithmap.audit.AuditLog;
import org.kithmap.audit.PracticeLog;
import org.kithmap.conversation.RetainedNotes;
import org.kithmap.graph.Graph;
import org.kithmap.http.Routes;
import org.kithmap.map.MapStore;
import org.kithmap.oversight.PracticeLogRoutes;
import org.kithmap.profile.PracticeProfiles;
import org.kithmap.profile.ProfileRoutes;
import org.kithmap.share.MapHandover;
import org.kithmap.share.SharesOfCoach;

/// The parts of [KithmapService] that only a practice has: accounts, invitations, passkeys, and the
/// log of what happened to them.
final class PracticeFeatures {

    private final Practice practice;
    private final PracticeLog log;
    private final PracticeProfiles profiles;

    PracticeFeatures(
            Graph graph,
            Clock clock,
            Sessions sessions,
            MapStore maps,
            RetainedNotes notes,
            AuditLog audit,
            PasskeyPolicy policy) {
        log = audit.practice();
        profiles = new PracticeProfiles(graph, clock, log);
        practice =
                new Practice(
                        graph,
                        clock,
                        sessions,
                        (transaction, account) -> {
                            maps.eraseAll(transaction, account);
                            notes.release(transaction, account);
                        },
                        new MapHandover(graph, maps, audit, clock),
                        new SharesOfCoach(audit, clock),
                        log,
                        policy);
    }

    List<Routes> routes() {
        return List.of(
                new PracticeRoutes(practice),
                new PasskeyRoutes(practice),
                new InvitationRoutes(practice),
                new PracticeLogRoutes(log),
                new ProfileRoutes(profiles));
    }

    List<Runnable> hourlyTasks() {
        return List.of(practice::noteExpired, log::expire);
    }

    /// Creates an invitation link for an administrator.
    ///
    /// @param address the address of the service
    String consoleLink(String address) {
        return practice.consoleLink(address);
    }
}
