/// Kithmap, which shows people who is there for them: the main class.
///
/// No other package depends on this one.
@NullMarked
package org.kithmap;

import org.jspecify.annotations.NullMarked;
