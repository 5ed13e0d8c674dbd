/// The query policy, which accepts or refuses an analyst's Cypher before it reaches a database. A
/// refusal names the clause and what to write instead. The policy uses Neo4j's own parser, and
/// accepts only what it knows.
///
/// Start at [QueryPolicy]. The policy never connects to a database. An accepted query can still be
/// expensive; the process that runs it is killed when the query does not stop.
@NullMarked
package org.kithmap.querypolicy;

import org.jspecify.annotations.NullMarked;
