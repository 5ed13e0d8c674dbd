/// The words of a map are sealed in the database, each map under a key of its own. That key is kept
/// beside them, wrapped by another, which is in a file outside the database.
@NullMarked
package org.kithmap.encryption;

import org.jspecify.annotations.NullMarked;
