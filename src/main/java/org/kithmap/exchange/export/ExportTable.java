package org.kithmap.exchange.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table of a file: one kind of thing on a map.
///
/// @param name of the sheet, or of the file without its extension
/// @param header the headings
/// @param rows as [PlainValue] returns values; null where there is no answer
record ExportTable(String name, List<String> header, List<List<@Nullable Object>> rows) {}
