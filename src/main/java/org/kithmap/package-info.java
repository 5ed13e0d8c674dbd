/// Kithmap shows people who is there for them.
///
/// Start at [Kithmap], which puts everything together; nobody else knows this package.
@NullMarked
package org.kithmap;

import org.jspecify.annotations.NullMarked;
