package org.kithmap.account;

/// Somebody who can sign in and own maps.
public record Account(String id, String name) {

    /// The one person of a laptop.
    public static final Account OWNER = new Account("owner", "You");
}
