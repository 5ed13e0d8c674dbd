package org.kithmap.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What a query of the library may be told.
///
/// @param value what it is when nothing else is said, as JSON; null where there is no such value
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QueryParameter(
        String name, ParameterType type, String about, @Nullable Object value) {}
