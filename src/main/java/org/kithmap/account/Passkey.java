package org.kithmap.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A passkey of an account, as its owner sees it.
///
/// @param name that its owner gave it
/// @param used when it was used last; null before the first time
public record Passkey(String id, String name, Instant created, @Nullable Instant used) {}
