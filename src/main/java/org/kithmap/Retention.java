package org.kithmap;

/// For how many days a practice keeps what is kept for a time.
///
/// @param notes coaches' own notes about maps they may no longer see
/// @param practiceLog what happened to the accounts
public record Retention(int notes, int practiceLog) {}
