/// The service, put together: its settings, and the HTTP status and code of every failure.
///
/// Start at [KithmapService], which connects all parts.
@NullMarked
package org.kithmap.app;

import org.jspecify.annotations.NullMarked;
