package org.kithmap.account;

import java.time.Instant;

/// What somebody is told of a link by which a new password for their account can be chosen.
///
/// @param made when the latest was made
/// @param by the role of the account that made it; not its name
public record PasswordLink(Instant made, Role by) {}
