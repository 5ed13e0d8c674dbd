package org.kithmap.analysis;

/// A query that somebody keeps, for themselves to read.
public record StoredQuery(String title, String question, String text, boolean shared) {}
