package org.kithmap.account;

import java.net.URI;

/// The relying party of WebAuthn: the service that a passkey is created for. A passkey does not
/// work on a page that only imitates it.
///
/// @param origin the origin, such as `http://localhost:5484`
/// @param id the host without scheme and port, such as `localhost`
record RelyingParty(String origin, String id) {

    static RelyingParty at(URI address) {
        return new RelyingParty(address.toString(), address.getHost());
    }
}
