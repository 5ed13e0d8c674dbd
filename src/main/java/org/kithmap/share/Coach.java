package org.kithmap.share;

/// Somebody with whom a map can be shared.
public record Coach(String id, String name) {}
