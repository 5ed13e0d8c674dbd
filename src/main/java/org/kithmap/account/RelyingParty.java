package org.kithmap.account;

import java.net.URI;

/// What a passkey is made for, and works at: this service and no page that looks like it.
///
/// @param origin `http://localhost:5484`
/// @param id its name without scheme and port: `localhost`
record RelyingParty(String origin, String id) {

    static RelyingParty at(URI address) {
        return new RelyingParty(address.toString(), address.getHost());
    }
}
