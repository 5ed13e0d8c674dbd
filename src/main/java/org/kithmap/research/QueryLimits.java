package org.kithmap.research;

import java.time.Duration;

/// How much a question may take.
///
/// @param longest by the clock on the wall
/// @param rows most that are handed over
/// @param bytes most that its values come to, roughly
public record QueryLimits(Duration longest, long rows, long bytes) {}
