/// Who is asking: the account of the person on this machine, the one-time link that signs in, and
/// sessions.
///
/// Start at [AccountRoutes]. It must not know maps or insights.
@NullMarked
package org.kithmap.account;

import org.jspecify.annotations.NullMarked;
