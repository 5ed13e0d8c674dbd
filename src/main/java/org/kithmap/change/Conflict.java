package org.kithmap.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;

/// A difference between the map and what the sender of an edit saw.
///
/// @param edit the index of the edit in the change, from 0
/// @param now the present value; null for none
public record Conflict(int edit, @JsonInclude JsonNode now) {}
