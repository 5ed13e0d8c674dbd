package org.kithmap.analysis.library;

/// A column of a result, with a description of its content.
public record QueryColumn(String name, String about) {}
