/// The analysts' workbench: it runs queries on the research graph that the query policy accepts,
/// saves queries, and exports results as files.
///
/// Start at [org.kithmap.analysis.query.AnalystQueries].
@NullMarked
package org.kithmap.analysis;

import org.jspecify.annotations.NullMarked;
