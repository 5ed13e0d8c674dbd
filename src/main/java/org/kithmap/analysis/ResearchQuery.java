package org.kithmap.analysis;

import java.util.List;
import org.kithmap.graph.CypherFile;

/// A question to the research graph, as its file tells it.
///
/// @param key the name of the file, which is also the key of its translations
/// @param why one would ask, and where a measure comes from
/// @param source where it stands
/// @param text the query without the header
/// @param columns exactly those it returns, in that order
record ResearchQuery(
        String key,
        String title,
        String question,
        String why,
        String source,
        String text,
        List<QueryParameter> parameters,
        List<QueryColumn> columns) {

    /// Every file in `cypher/research/`.
    ///
    /// @throws org.kithmap.graph.InvalidCypherFile when one of them breaks the grammar
    static List<ResearchQuery> all() {
        return CypherFile.folder("research").stream().map(ResearchQueryReader::read).toList();
    }
}
