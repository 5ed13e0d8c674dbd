/// What a person may ask of everything that is kept about them.
///
/// Start at [PersonalDataExport]. It asks the other features and keeps nothing itself; none of them
/// may know it.
@NullMarked
package org.kithmap.dataexport;

import org.jspecify.annotations.NullMarked;
