/// The passphrase of a laptop: Kithmap is locked until somebody gives it, and locks again when
/// nobody is there.
///
/// Start at [PassphraseLock]. How the key file is encrypted is [org.kithmap.encryption]'s.
@NullMarked
package org.kithmap.lock;

import org.jspecify.annotations.NullMarked;
