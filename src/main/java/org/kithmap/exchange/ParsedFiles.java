package org.kithmap.exchange;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kithmap.map.SupportMap;
import org.kithmap.messages.LocalizedMessage;

/// What was found in some files, before anything is kept.
///
/// @param maps with the ids the files use, which are not yet those of the graph (see
///   [DeterministicIds])
/// @param lines what was left out or changed on the way in, in the order of the files
public record ParsedFiles(
        List<ReadMap> maps, List<FileReport> files, List<ImportDiagnostic> lines) {

    /// One map of a file: whole, or with the reason why it can't be one. A broken map keeps no
    /// other from going in.
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

    /// @param role what it was taken for: maps (JSON), egos, alters or ties
    /// @param rows without the header; of JSON, the maps
    public record FileReport(String name, String role, int rows, List<ColumnReport> columns) {}

    /// @param code what it becomes (see [ImportMessage]), by which a page words it
    /// @param params what that speaks of
    /// @param becomes the same in English, for the person who imports
    public record ColumnReport(
            String column, String code, Map<String, Object> params, String becomes) {

        static ColumnReport of(String column, LocalizedMessage becomes) {
            return new ColumnReport(column, becomes.code(), becomes.params(), becomes.english());
        }
    }

    static ParsedFiles together(ParsedFiles one, ParsedFiles other) {
        return new ParsedFiles(
                both(one.maps, other.maps),
                both(one.files, other.files),
                both(one.lines, other.lines));
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
