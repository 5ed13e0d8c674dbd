/// Import and export: Kithmap's own JSON, and the CSV collections of social research.
///
/// Start at [ImportFormats], the list of formats that can be read. A format parses files into
/// [org.kithmap.exchange.format.ParsedFiles] (maps and a report) and has no side effects.
/// [Importer] writes the parsed maps into an account, each completely or not at all.
/// [org.kithmap.exchange.export.ExportFormats] lists the formats that are written.
/// [ExchangeRoutes], [ImportCommand] and [ExportCommand] are the entry points. This package must
/// not depend on insights or run queries: it accesses maps through [org.kithmap.map.MapStore].
@NullMarked
package org.kithmap.exchange;

import org.jspecify.annotations.NullMarked;
