/// What Kithmap costs in time and memory, measured in one run: `mvn -Pbench verify`. No test, as a
/// machine has other work.
///
/// Start at [Bench]. Where two ways are compared, they take turns in short rounds, so that noise
/// hits both.
@NullMarked
package org.kithmap.bench;

import org.jspecify.annotations.NullMarked;
