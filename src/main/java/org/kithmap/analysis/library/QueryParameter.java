package org.kithmap.analysis.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A parameter of a query in the library.
///
/// @param value the default value, as JSON; null when there is none
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QueryParameter(
        String name, ParameterType type, String about, @Nullable Object value) {}
