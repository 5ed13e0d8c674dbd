/// What an analyst does: asks the research graph questions that the gate lets pass, keeps queries,
/// and takes results away as files.
///
/// Start at [Questions].
@NullMarked
package org.kithmap.analysis;

import org.jspecify.annotations.NullMarked;
