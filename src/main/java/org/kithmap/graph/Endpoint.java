package org.kithmap.graph;

import java.net.InetAddress;
import java.net.URI;

/// Where a Neo4j answers, and as whom to speak to it.
///
/// @param uri `bolt://…` for one server, `neo4j://…` for a cluster, `neo4j+s://…` for Aura
public record Endpoint(String uri, String user, String password) {

    /// @throws CannotConnect when it is no address of a Neo4j
    public void requireAddress() {
        if (!isAddress()) {
            throw new CannotConnect(
                    "\"%s\" is no address of a Neo4j. It looks like bolt://host:7687, neo4j://host:7687 or neo4j+s://….databases.neo4j.io."
                            .formatted(uri));
        }
    }

    private boolean isAddress() {
        try {
            URI parsed = URI.create(uri);
            return parsed.getHost() != null
                    && parsed.getUserInfo() == null
                    && parsed.getScheme().matches("(?i)(bolt|neo4j)(\\+(s|ssc))?");
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /// @throws CannotConnect when what is said there could be read on the way: not encrypted, and
    ///   not on this machine. Whether a certificate that nobody signed will do (`+ssc`) is for
    ///   whoever runs it
    public void requirePrivate() {
        if (!isEncrypted() && !isLoopback()) {
            throw new CannotConnect(
                    ("%s would carry names and passwords readable over the network. Use neo4j+s:// or bolt+s://"
                                    + " (+ssc where its certificate is signed by nobody), or say --allow-plain-bolt"
                                    + " (KITHMAP_ALLOW_PLAIN_BOLT) if nobody else is on that network.")
                            .formatted(uri));
        }
    }

    private boolean isEncrypted() {
        return uri.matches("(?i)(bolt|neo4j)\\+(s|ssc)://.*");
    }

    private boolean isLoopback() {
        try {
            String host = URI.create(uri).getHost();
            return host != null
                    && (host.equalsIgnoreCase("localhost")
                            || InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", ""))
                                    .isLoopbackAddress());
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }

    @Override
    public String toString() { // a password must not get into a log by being part of a record
        return user + "@" + uri;
    }
}
