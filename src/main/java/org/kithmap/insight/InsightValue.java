package org.kithmap.insight;

import org.jspecify.annotations.Nullable;

/// A value that the query of an insight computes.
///
/// @param label under which the page also shows it in a small table, if there is one
public record InsightValue(String name, ValueType type, @Nullable String label) {}
