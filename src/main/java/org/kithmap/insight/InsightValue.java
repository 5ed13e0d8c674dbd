package org.kithmap.insight;

import org.jspecify.annotations.Nullable;

/// A value that the query of an insight returns.
///
/// @param label the label with which the page also shows it in a small table, if any
public record InsightValue(String name, ValueType type, @Nullable String label) {}
