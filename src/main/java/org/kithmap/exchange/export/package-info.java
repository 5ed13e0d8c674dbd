/// The file formats in which a map leaves Kithmap.
///
/// Start at [ExportFormats], the list of formats. Formats for programs that draw graphs write a map
/// as nodes and edges, the others as tables.
@NullMarked
package org.kithmap.exchange.export;

import org.jspecify.annotations.NullMarked;
