package org.kithmap.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kithmap.insight.Insight;
import org.kithmap.map.Coded;
import org.kithmap.querypolicy.Violation;

/// A query to open.
///
/// @param by whose it is, where it is shared by somebody
/// @param refused why the gate would not let it pass
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LibraryItem(
        String key,
        LibrarySection section,
        String title,
        String question,
        @Nullable String why,
        @Nullable String source,
        List<QueryParameter> parameters,
        List<QueryColumn> columns,
        String text,
        @Nullable String by,
        @Nullable Boolean shared,
        @Nullable Long version,
        @Nullable Violation refused) {

    /// Where it comes from.
    public enum LibrarySection implements Coded {
        INSIGHTS,
        RESEARCH,
        MINE,
        SHARED
    }

    /// The same, refused for this reason or for none.
    LibraryItem refused(@Nullable Violation why) {
        return new LibraryItem(
                key,
                section,
                title,
                question,
                why(),
                source,
                parameters,
                columns,
                text,
                by,
                shared,
                version,
                why);
    }

    static LibraryItem of(Insight insight, @Nullable Violation refused) {
        return new LibraryItem(
                insight.key(),
                LibrarySection.INSIGHTS,
                insight.title(),
                insight.question(),
                insight.why(),
                insight.file(),
                List.of(
                        new QueryParameter(
                                "ego", ParameterType.STRING, "id of the map to query", null)),
                List.of(
                        new QueryColumn("alters", "ids of the alters in the finding"),
                        new QueryColumn("domains", "areas of life in the finding"),
                        new QueryColumn("values", "numbers in the finding")),
                insight.query(),
                null,
                null,
                null,
                refused);
    }

    /// An insight, asked of all maps.
    static LibraryItem acrossMaps(Insight insight, @Nullable Violation refused) {
        InsightAcrossMaps across = InsightAcrossMaps.of(insight);
        return new LibraryItem(
                insight.key(),
                LibrarySection.INSIGHTS,
                insight.title(),
                insight.question(),
                insight.why(),
                insight.file(),
                List.of(),
                across.columns(),
                across.text(),
                null,
                null,
                null,
                refused);
    }

    static LibraryItem of(ResearchQuery query, @Nullable Violation refused) {
        return new LibraryItem(
                query.key(),
                LibrarySection.RESEARCH,
                query.title(),
                query.question(),
                query.why(),
                query.source(),
                query.parameters(),
                query.columns(),
                query.text(),
                null,
                null,
                null,
                refused);
    }

    static LibraryItem of(SavedQuery query) {
        return new LibraryItem(
                query.id(),
                query.mine() ? LibrarySection.MINE : LibrarySection.SHARED,
                query.title(),
                query.question(),
                null,
                null,
                List.of(),
                List.of(),
                query.text(),
                query.mine() ? null : query.by(),
                query.shared(),
                query.version(),
                null);
    }
}
