package org.kithmap.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A passkey of an account, as its owner sees it.
///
/// @param name the name that the owner gave it
/// @param used the time of its last use; null if it was never used
public record Passkey(String id, String name, Instant created, @Nullable Instant used) {}
