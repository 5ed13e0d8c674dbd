package org.kithmap.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.kithmap.account.Account;
import org.kithmap.graph.Endpoint;
import org.kithmap.research.CopySettings;

/// The settings of the research graph.
///
/// @param folder the folder for copies on this machine
/// @param server a Neo4j server only for copies, if configured
/// @param megabytes the heap size in MB of a copy's process
/// @param every the interval at which the copy is rebuilt while it is in use
/// @param smallCells the smallest count that is disclosed; 0 discloses all
public record ResearchSettings(
        Path folder, Optional<Endpoint> server, long megabytes, Duration every, int smallCells) {

    private static final Duration IDLE = Duration.ofMinutes(15);

    /// Returns the settings for a copy on this machine, next to the copy of a running service. On
    /// the server, a second copy would replace that of the service.
    public ResearchSettings onThisMachine() {
        return new ResearchSettings(folder, Optional.empty(), megabytes, every, smallCells);
    }

    /// Returns the settings of the copy.
    ///
    /// @param practice whether it contains the maps of owners who agreed, without names; otherwise
    ///   it contains all maps of the laptop's owner, with names
    public CopySettings setup(boolean practice) {
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
