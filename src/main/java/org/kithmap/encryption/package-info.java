/// Encryption of the texts of maps in the database. Each map has its own keys, which are stored
/// with the map, wrapped by a key in a file outside the database.
///
/// Start at [MapKeys] and [MapCipher].
@NullMarked
package org.kithmap.encryption;

import org.jspecify.annotations.NullMarked;
