package org.kithmap.analysis.library;

import java.util.List;
import org.kithmap.graph.CypherFile;

/// A research query, as defined in its file.
///
/// @param key the name of the file, which is also the key of its translations
/// @param why why it is useful, and the source of any measure
/// @param source the path of the file
/// @param text the query without the header
/// @param columns exactly the returned columns, in that order
public record ResearchQuery(
        String key,
        String title,
        String question,
        String why,
        String source,
        String text,
        List<QueryParameter> parameters,
        List<QueryColumn> columns) {

    /// Reads every file in `cypher/research/`.
    ///
    /// @throws org.kithmap.graph.InvalidCypherFile when one of them breaks the grammar
    public static List<ResearchQuery> all() {
        return CypherFile.folder("research").stream().map(ResearchQueryReader::read).toList();
    }
}
