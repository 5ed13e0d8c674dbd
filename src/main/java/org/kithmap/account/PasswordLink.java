package org.kithmap.account;

import java.time.Instant;

/// A notice for the owner of an account that a link was created with which its password can be
/// reset.
///
/// @param made the time at which the latest link was created
/// @param by the role of the account that created it, instead of its name
public record PasswordLink(Instant made, Role by) {}
