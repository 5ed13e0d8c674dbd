package org.kithmap.analysis.library;

/// A saved query, as exported to its owner.
public record StoredQuery(String title, String question, String text, boolean shared) {}
