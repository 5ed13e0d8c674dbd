package org.kithmap.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;

/// That the map says something else by now than the sender of an edit saw.
///
/// @param edit its place in the change, from 0
/// @param now what the map says; null for nothing
public record Conflict(int edit, @JsonInclude JsonNode now) {}
