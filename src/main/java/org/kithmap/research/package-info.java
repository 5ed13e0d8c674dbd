/// The copy of the maps that analysts query: without names in a practice, and in a process of its
/// own unless a server for research is configured.
///
/// Start at [ResearchGraph], which manages the copy and runs queries on it. Then see [CopyBuilder],
/// which builds it, [Pseudonymizer], which removes identifying information, and
/// [SchemaDescription], which describes every label and property.
@NullMarked
package org.kithmap.research;

import org.jspecify.annotations.NullMarked;
