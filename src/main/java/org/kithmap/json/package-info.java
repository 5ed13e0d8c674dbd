/// JSON: the mapper that writes it, and the reader of objects that requests and edits contain.
/// Files are read by [org.kithmap.exchange.json], which reports all errors with their positions.
/// Knows neither HTTP nor any feature.
@NullMarked
package org.kithmap.json;

import org.jspecify.annotations.NullMarked;
