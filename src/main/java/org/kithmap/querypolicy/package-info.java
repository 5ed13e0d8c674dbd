/// What stands between an analyst's Cypher and a database: a text comes in and is refused, by the
/// clause and with what to write instead, or passes. It reads the text with Neo4j's own parser and
/// lets through what it knows, nothing else.
///
/// Start at [QueryPolicy]. It never speaks to a database. What a text can still cost after it has
/// passed, the process it runs in must bear: that is killed when a query does not stop.
@NullMarked
package org.kithmap.querypolicy;

import org.jspecify.annotations.NullMarked;
