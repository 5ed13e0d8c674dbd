/// The map of a made-up person, to look around in before drawing a map of one's own.
///
/// Start at [Examples]. An example is read from a file and never stored, so nothing can be written
/// into it and nothing is left of it.
@NullMarked
package org.kithmap.example;

import org.jspecify.annotations.NullMarked;
