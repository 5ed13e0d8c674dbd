package org.kithmap.analysis;

/// What a column of a result holds.
public record QueryColumn(String name, String about) {}
