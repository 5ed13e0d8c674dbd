/// One person's support network: the records everybody speaks of, the closed lists, and the store
/// that reads and writes whole maps.
///
/// Start at [SupportMap], the one currency; then [MapStore] for how it gets in and out of the
/// graph. It must not know insights, accounts, file formats or HTTP (but for its own routes).
@NullMarked
package org.kithmap.map;

import org.jspecify.annotations.NullMarked;
