/// A person's right to everything that is stored about them.
///
/// Start at [PersonalDataExport]. It reads from the other features and stores nothing itself; none
/// of them may depend on it.
@NullMarked
package org.kithmap.dataexport;

import org.jspecify.annotations.NullMarked;
