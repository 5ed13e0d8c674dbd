package org.kithmap.research;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.kithmap.graph.Endpoint;

/// The settings of the copy.
///
/// @param folder the folder for copies on this machine
/// @param server a Neo4j server only for copies, if configured
/// @param megabytes the heap size in MB of a copy's process
/// @param owner on a laptop, the account whose maps are copied, all of them and with names; empty
///   in a practice, where the maps of owners who agreed are copied without names
/// @param fewest the minimum number of maps on which a value of a category must occur
/// @param idle the time without queries after which the copy goes to sleep
/// @param every the interval at which the copy is rebuilt while it is in use
public record CopySettings(
        Path folder,
        Optional<Endpoint> server,
        long megabytes,
        Optional<String> owner,
        int fewest,
        Duration idle,
        Duration every) {

    boolean named() {
        return owner.isPresent();
    }
}
