package org.kithmap.exchange.export;

import java.util.Map;

/// The ego or an alter in a file for a program that draws graphs.
///
/// @param id unique among nodes and edges
/// @param values by name; one that was not answered is missing
record NetworkNode(String id, String name, Map<String, Object> values) {}
