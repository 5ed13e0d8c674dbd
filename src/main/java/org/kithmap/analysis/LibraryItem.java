package org.kithmap.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kithmap.gate.Refusal;
import org.kithmap.insight.Insight;
import org.kithmap.map.Keyed;

/// A query to open.
///
/// @param by whose it is, where it is shared by somebody
/// @param refused why the gate would not let it pass
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LibraryItem(
        String key,
        Section section,
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
        @Nullable Refusal refused) {

    /// Where it comes from.
    public enum Section implements Keyed {
        INSIGHTS,
        RESEARCH,
        MINE,
        SHARED
    }

    /// The same, refused for this reason or for none.
    LibraryItem refused(@Nullable Refusal why) {
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

    static LibraryItem of(Insight insight, @Nullable Refusal refused) {
        return new LibraryItem(
                insight.key(),
                Section.INSIGHTS,
                insight.title(),
                insight.question(),
                insight.why(),
                insight.file(),
                List.of(
                        new QueryParameter(
                                "ego", ParameterType.STRING, "id of the map to ask", null)),
                List.of(
                        new QueryColumn("alters", "ids of those it speaks of"),
                        new QueryColumn("domains", "areas of life it speaks of"),
                        new QueryColumn("values", "its numbers")),
                insight.query(),
                null,
                null,
                null,
                refused);
    }

    /// An insight, asked of all maps.
    static LibraryItem acrossMaps(Insight insight, @Nullable Refusal refused) {
        InsightAcrossMaps across = InsightAcrossMaps.of(insight);
        return new LibraryItem(
                insight.key(),
                Section.INSIGHTS,
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

    static LibraryItem of(ResearchQuery query, @Nullable Refusal refused) {
        return new LibraryItem(
                query.key(),
                Section.RESEARCH,
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
                query.mine() ? Section.MINE : Section.SHARED,
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
