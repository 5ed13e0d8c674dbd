/// What the tests of all packages share: what a machine must have, and Neo4j servers in containers.
///
/// Start at {@link org.kithmap.testing.RequiresMachine}.
@NullMarked
package org.kithmap.testing;

import org.jspecify.annotations.NullMarked;
