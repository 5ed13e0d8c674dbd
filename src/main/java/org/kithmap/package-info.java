/// Kithmap, which shows people who is there for them: command line, settings and wiring.
///
/// Start at [Kithmap], which connects all parts. No other package depends on this one.
@NullMarked
package org.kithmap;

import org.jspecify.annotations.NullMarked;
