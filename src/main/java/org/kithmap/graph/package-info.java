/// The graph: runs one Cypher file with parameters, read or write, and starts the database behind
/// it.
///
/// Start at [Graph]; then [CypherFile] for what it runs and [Endpoint] for whom it talks to:
/// [EmbeddedNeo4j] in this process, or any server by URI. The only package that knows the driver
/// and the embedded server. It must not know any feature.
@NullMarked
package org.kithmap.graph;

import org.jspecify.annotations.NullMarked;
