/// Queries: how one is checked, run and logged, and how small counts and the order of its rows are
/// kept from revealing a few people. Start at [AnalystQueries].
@NullMarked
package org.kithmap.analysis.query;

import org.jspecify.annotations.NullMarked;
