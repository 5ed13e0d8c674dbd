/// Insights: questions about a map, each answered by one Cypher query. An insight is one file in
/// `cypher/insights/`, a header and a query; neither Java nor the page names a single one.
///
/// Start at [Insights]; see [InsightFile] for the grammar of the header. This package must not
/// depend on what any query computes.
@NullMarked
package org.kithmap.insight;

import org.jspecify.annotations.NullMarked;
