package org.kithmap;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.kithmap.account.Account;
import org.kithmap.graph.Endpoint;
import org.kithmap.research.CopySettings;

/// How the research graph is to be.
///
/// @param folder for copies on this machine
/// @param server a Neo4j for copies alone
/// @param megabytes of heap for the process of a copy
/// @param every how often the copy is made anew while it is in use
/// @param smallCells how many people a number tells of at least; 0 where that is no matter
public record ResearchSettings(
        Path folder, Optional<Endpoint> server, long megabytes, Duration every, int smallCells) {

    private static final Duration IDLE = Duration.ofMinutes(15);

    /// For a copy beside the one of a running service: made at the server, it would take the place
    /// of that one.
    ResearchSettings onThisMachine() {
        return new ResearchSettings(folder, Optional.empty(), megabytes, every, smallCells);
    }

    /// @param practice whether it holds the maps of those who agreed, without names; otherwise all
    ///   of the one person there is, with names
    CopySettings setup(boolean practice) {
        return new CopySettings(
                folder,
                server,
                megabytes,
                practice ? Optional.empty() : Optional.of(Account.OWNER.id()),
                Math.max(1, smallCells),
                IDLE,
                every);
    }
}
