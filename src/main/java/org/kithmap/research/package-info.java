/// The copy that analysts work with: without names, in a process of its own.
///
/// Start at [ResearchGraph], which keeps the copy and runs questions on it; then [CopyBuilder],
/// which makes one, [Pseudonymizer], which takes away what tells who somebody is, and
/// [SchemaDescription], which says of every label and property what it means.
@NullMarked
package org.kithmap.research;

import org.jspecify.annotations.NullMarked;
