/// The passphrase lock of a laptop: Kithmap is locked until the passphrase is given, and locks
/// again when nobody uses it.
///
/// Start at [PassphraseLock]. [org.kithmap.encryption] encrypts the key file.
@NullMarked
package org.kithmap.lock;

import org.jspecify.annotations.NullMarked;
