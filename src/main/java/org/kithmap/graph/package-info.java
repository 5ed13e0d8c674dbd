/// Access to the graph database: running Cypher files with parameters, and starting the database.
///
/// Start at [Graph]; then see [CypherFile] for what it runs, and [Endpoint] for what it connects
/// to: [EmbeddedNeo4j] in this process, or any server by URI. This is the only package that uses
/// the driver and the embedded server. It must not depend on any feature package.
@NullMarked
package org.kithmap.graph;

import org.jspecify.annotations.NullMarked;
