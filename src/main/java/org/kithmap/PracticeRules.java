package org.kithmap;

import java.util.Set;
import org.kithmap.account.Role;

/// What a practice has decided.
///
/// @param notesKept for how many days coaches keep their own notes about maps they may no longer
///   see
/// @param logKept for how many days it is kept what happened to the accounts
/// @param passkeyRoles for which roles a passkey is required
public record PracticeRules(int notesKept, int logKept, Set<Role> passkeyRoles) {}
