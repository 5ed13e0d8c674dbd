/// The query library: the queries that come with Kithmap, and those that analysts have saved. Start
/// at [Library].
@NullMarked
package org.kithmap.analysis.library;

import org.jspecify.annotations.NullMarked;
