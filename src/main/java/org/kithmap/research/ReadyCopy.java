package org.kithmap.research;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// A copy that can be queried, with a description of its content.
///
/// @param sources the original ids of the maps that it was built from
record ReadyCopy(CopyBuild build, ResearchCopy copy, Set<String> sources, CopySchema schema) {

    boolean isOlderThan(Duration age, Instant now) {
        return build.at().plus(age).isBefore(now);
    }
}
