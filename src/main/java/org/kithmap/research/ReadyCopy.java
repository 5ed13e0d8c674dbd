package org.kithmap.research;

import java.util.Set;

/// A copy that can be asked, and what was put into it.
///
/// @param sources the maps it was made from, by the ids they have where people work on them
record ReadyCopy(CopyBuild build, ResearchCopy copy, Set<String> sources, CopySchema schema) {}
