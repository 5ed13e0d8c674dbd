/// The copy that analysts work with: without names, in a process of its own.
///
/// Start at [Research], which keeps the copy and runs questions on it; then [Copying], which makes
/// one, [Disguise], which takes away what tells who somebody is, and [Model], which says of every
/// label and property what it means.
@NullMarked
package org.kithmap.research;

import org.jspecify.annotations.NullMarked;
