package org.kithmap.analysis.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
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
@RecordBuilder
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
        @Nullable Violation refused)
        implements LibraryItemBuilder.With {

    /// The origin of a query.
    public enum LibrarySection implements Coded {
        INSIGHTS,
        RESEARCH,
        MINE,
        SHARED
    }

    static LibraryItem of(Insight insight, @Nullable Violation refused) {
        return LibraryItemBuilder.builder()
                .key(insight.key())
                .section(LibrarySection.INSIGHTS)
                .title(insight.title())
                .question(insight.question())
                .why(insight.why())
                .source(insight.file())
                .parameters(
                        List.of(
                                new QueryParameter(
                                        "ego",
                                        ParameterType.STRING,
                                        "id of the map to query",
                                        null)))
                .columns(
                        List.of(
                                new QueryColumn("alters", "ids of the alters in the finding"),
                                new QueryColumn("domains", "areas of life in the finding"),
                                new QueryColumn("values", "numbers in the finding")))
                .text(insight.query())
                .refused(refused)
                .build();
    }

    /// Returns the query of an insight over all maps.
    static LibraryItem acrossMaps(Insight insight, @Nullable Violation refused) {
        InsightAcrossMaps across = InsightAcrossMaps.of(insight);
        return of(insight, refused)
                .with(item ->
                        item.parameters(List.of()).columns(across.columns()).text(across.text()));
    }

    static LibraryItem of(ResearchQuery query, @Nullable Violation refused) {
        return LibraryItemBuilder.builder()
                .key(query.key())
                .section(LibrarySection.RESEARCH)
                .title(query.title())
                .question(query.question())
                .why(query.why())
                .source(query.source())
                .parameters(query.parameters())
                .columns(query.columns())
                .text(query.text())
                .refused(refused)
                .build();
    }

    static LibraryItem of(SavedQuery query) {
        return LibraryItemBuilder.builder()
                .key(query.id())
                .section(query.mine() ? LibrarySection.MINE : LibrarySection.SHARED)
                .title(query.title())
                .question(query.question())
                .parameters(List.of())
                .columns(List.of())
                .text(query.text())
                .by(query.mine() ? null : query.by())
                .shared(query.shared())
                .version(query.version())
                .build();
    }
}
