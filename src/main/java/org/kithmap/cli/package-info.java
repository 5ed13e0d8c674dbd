/// The command line: its options, and the command that starts the service.
///
/// Start at [Commands].
@NullMarked
package org.kithmap.cli;

import org.jspecify.annotations.NullMarked;
