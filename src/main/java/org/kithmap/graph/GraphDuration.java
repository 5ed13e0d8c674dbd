package org.kithmap.graph;

/// A duration in the result of a query. It can combine months and seconds, unlike the durations of
/// java.time.
///
/// @param iso the ISO 8601 form, such as `P1Y2M3DT4H`
public record GraphDuration(String iso) {}
