package org.kithmap.backup;

/// What a backup contains.
///
/// @param maps how many of the nodes are maps
/// @param sha256 the digest of its content
public record BackupSummary(long nodes, long relationships, long maps, String sha256) {}
