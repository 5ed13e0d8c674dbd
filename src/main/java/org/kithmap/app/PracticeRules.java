package org.kithmap.app;

import java.util.Set;
import org.kithmap.account.Role;

/// The rules that a practice has configured.
///
/// @param notesKept the number of days for which coaches keep their own notes about maps that they
///   may no longer see
/// @param logKept the number of days for which the log of the accounts is kept
/// @param passkeyRoles the roles that require a passkey
public record PracticeRules(int notesKept, int logKept, Set<Role> passkeyRoles) {}
