package org.kithmap.exchange.format;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kithmap.map.SupportMap;
import org.kithmap.messages.LocalizedMessage;

/// The content of several files, before anything is written to the database.
///
/// @param maps with the ids from the files, which differ from those in the graph (see
///   [org.kithmap.exchange.json.DeterministicIds])
/// @param lines messages about what was left out or changed, in the order of the files
public record ParsedFiles(
        List<ReadMap> maps, List<FileReport> files, List<ImportDiagnostic> lines) {

    /// One map of a file: either valid, or with the reason why it is not. A broken map does not
    /// prevent the import of the others.
    public sealed interface ReadMap {

        String name();

        record Whole(SupportMap map) implements ReadMap {
            @Override
            public String name() {
                return map.name();
            }
        }

        record Broken(String name, LocalizedMessage why) implements ReadMap {}
    }

    /// A file of the import and what was found in it.
    ///
    /// @param role what the file contains: maps (JSON), egos, alters or ties
    /// @param rows the number of rows without the header; in JSON, the number of maps
    public record FileReport(String name, String role, int rows, List<ColumnReport> columns) {}

    /// A column of a file and what became of it.
    ///
    /// @param code what the column becomes (see [ImportMessage]), for translation on the page
    /// @param params the values in that message
    /// @param becomes the message in English, for the person who imports
    public record ColumnReport(
            String column, String code, Map<String, Object> params, String becomes) {

        public static ColumnReport of(String column, LocalizedMessage becomes) {
            return new ColumnReport(column, becomes.code(), becomes.params(), becomes.english());
        }
    }

    public static ParsedFiles together(ParsedFiles one, ParsedFiles other) {
        return new ParsedFiles(
                both(one.maps, other.maps),
                both(one.files, other.files),
                both(one.lines, other.lines));
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
