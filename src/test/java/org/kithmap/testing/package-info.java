/// Support for the tests of all packages: what a machine must have, test servers and clients, and
/// fixtures.
///
/// Start at {@link org.kithmap.testing.TestKithmap}.
@NullMarked
package org.kithmap.testing;

import org.jspecify.annotations.NullMarked;
