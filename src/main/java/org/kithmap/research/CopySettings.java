package org.kithmap.research;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.kithmap.graph.Endpoint;

/// How the copy is to be.
///
/// @param folder for copies on this machine
/// @param server a database somewhere else, for copies alone
/// @param megabytes of heap for the process of a copy
/// @param owner whose maps it holds, all of them and with names, where nobody else asks; otherwise
///   it holds those whose owners agreed, without
/// @param fewest maps on which whatever is a category must occur to be told
/// @param idle after which the copy rests
/// @param every how often it is made anew while it is in use
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
