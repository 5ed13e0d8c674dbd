/// One person's support network: the records for its elements, the closed lists, and the store that
/// reads and writes whole maps.
///
/// Start at [SupportMap], which all other packages use; then see [MapStore] for how it is stored in
/// the graph. This package must not depend on insights, accounts, file formats or, except for its
/// own routes, HTTP.
@NullMarked
package org.kithmap.map;

import org.jspecify.annotations.NullMarked;
