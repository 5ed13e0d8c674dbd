package org.kithmap.graph;

import java.net.InetAddress;
import java.net.URI;

/// The address of a Neo4j and the credentials for it.
///
/// @param uri `bolt://…` for one server, `neo4j://…` for a cluster, `neo4j+s://…` for Aura
public record Endpoint(String uri, String user, String password) {

    /// Checks the syntax of the address.
    ///
    /// @throws CannotConnect if it is not an address of a Neo4j
    public void requireAddress() {
        if (!isAddress()) {
            throw new CannotConnect(
                    "\"%s\" is not the address of a Neo4j. It looks like bolt://host:7687, neo4j://host:7687 or neo4j+s://….databases.neo4j.io."
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

    /// Checks that the traffic can't be read on the network: it must be encrypted or stay on this
    /// machine. Self-signed certificates (`+ssc`) are accepted, as that is the operator's decision.
    ///
    /// @throws CannotConnect if the traffic could be read
    public void requirePrivate() {
        if (!isEncrypted() && !isLoopback()) {
            throw new CannotConnect(
                    ("%s would send names and passwords unencrypted over the network. Use neo4j+s:// or bolt+s://"
                                    + " (+ssc if its certificate is self-signed), or set --allow-plain-bolt"
                                    + " (KITHMAP_ALLOW_PLAIN_BOLT) if the network is private.")
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
    public String toString() { // without the password, as it may end up in a log
        return user + "@" + uri;
    }
}
