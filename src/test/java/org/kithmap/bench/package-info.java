/// Benchmarks of time and memory, all in one run: `mvn -Pbench verify`. They are no tests, as a
/// machine has other work.
///
/// Start at [Bench]. Where two ways are compared, they take turns in short rounds, so that noise
/// hits both.
@NullMarked
package org.kithmap.bench;

import org.jspecify.annotations.NullMarked;
