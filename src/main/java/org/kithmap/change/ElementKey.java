package org.kithmap.change;

import com.fasterxml.jackson.databind.JsonNode;

/// The key of an element of a map, among all elements.
record ElementKey(MapElementType on, JsonNode key) {}
