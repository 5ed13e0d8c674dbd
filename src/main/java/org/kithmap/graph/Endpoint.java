package org.kithmap.graph;

/// Where a Neo4j answers, and as whom to speak to it.
///
/// @param uri `bolt://…` for one server, `neo4j://…` for a cluster, `neo4j+s://…` for Aura
public record Endpoint(String uri, String user, String password) {

    @Override
    public String toString() { // a password must not get into a log by being part of a record
        return user + "@" + uri;
    }
}
