package org.kithmap.research;

import java.util.Set;

/// A copy that can be asked, and what was put into it.
///
/// @param sources the maps it was made from, by the ids they have where people work on them
record Kept(Build build, Copy copy, Set<String> sources, Schema schema) {}
