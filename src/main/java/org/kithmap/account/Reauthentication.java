package org.kithmap.account;

/// The credential with which a signed-in person proves again who they are, before an important
/// action.
sealed interface Reauthentication {

    record ByPassword(String typed) implements Reauthentication {}

    /// A passkey that has just been used.
    ///
    /// @param assertion the response of the browser in JSON
    record ByPasskey(String assertion, RelyingParty here) implements Reauthentication {}
}
