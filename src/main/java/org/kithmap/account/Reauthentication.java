package org.kithmap.account;

/// That whoever is signed in is still the one who is there, asked for before something that
/// matters.
sealed interface Reauthentication {

    record ByPassword(String typed) implements Reauthentication {}

    /// @param assertion as the browser gave it
    record ByPasskey(String assertion, RelyingParty here) implements Reauthentication {}
}
