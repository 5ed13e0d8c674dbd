package org.kithmap.analysis.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kithmap.insight.Insight;
import org.kithmap.map.Coded;
import org.kithmap.querypolicy.syntax.Violation;

/// A query that can be opened.
///
/// @param by the name of the owner, when somebody else shares it
/// @param refused why the query policy would refuse it
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

    /// The origin of a query.
    public enum LibrarySection implements Coded {
        INSIGHTS,
        RESEARCH,
        MINE,
        SHARED
    }

    /// Returns the same query, refused for this reason, or not refused when it is null.
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

    /// Returns the query of an insight over all maps.
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
