package org.kithmap.account;

/// That whoever is signed in is still the one who is there, asked for before something that
/// matters.
sealed interface Proof {

    record ByPassword(String typed) implements Proof {}

    /// @param assertion as the browser gave it
    record ByPasskey(String assertion, RelyingParty here) implements Proof {}
}
