/// The kinds of failure that several features share and explain to a client: not found, a limit, a
/// conflict of versions, invalid input, a malformed request, a wait. Knows neither HTTP nor any
/// feature.
@NullMarked
package org.kithmap.problem;

import org.jspecify.annotations.NullMarked;
