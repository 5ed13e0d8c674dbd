/// Questions to a map, each answered by one Cypher query. Nothing in Java or on the page names a
/// single insight: an insight is one file in `cypher/insights/`, a header and a query.
///
/// Start at [Insights]; then [InsightFile] for the grammar of the header. It knows maps only as far
/// as asking whose they are, and must not know what any query asks.
@NullMarked
package org.kithmap.insight;

import org.jspecify.annotations.NullMarked;
