package org.kithmap.analysis.library;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kithmap.analysis.query.DisclosureLevel;
import org.kithmap.insight.Insight;
import org.kithmap.querypolicy.QueryPolicy;
import org.kithmap.querypolicy.syntax.QueryRejected;
import org.kithmap.querypolicy.syntax.Violation;

/// All queries that an analyst can open: those of the insights, the research queries, and saved
/// queries, both the analyst's own and those shared by others.
public final class Library {

    private final List<Insight> insights;
    private final List<ResearchQuery> research = ResearchQuery.all();
    private final QueryPolicy queryPolicy;
    private final SavedQueries saved;
    private final int k;
    private volatile @Nullable List<LibraryItem> files;

    /// Reads every file in `cypher/research/`.
    ///
    /// @param k the smallest number of people a count may refer to; 0 for no minimum
    /// @throws org.kithmap.graph.InvalidCypherFile when one of them breaks the grammar
    public Library(List<Insight> insights, QueryPolicy queryPolicy, SavedQueries saved, int k) {
        this.insights = insights;
        this.queryPolicy = queryPolicy;
        this.saved = saved;
        this.k = k;
    }

    /// @param disclosureLevel queries that are not allowed at this level are marked as refused
    List<LibraryItem> of(String account, DisclosureLevel disclosureLevel) {
        Stream<LibraryItem> own = saved.of(account).stream().map(LibraryItem::of);
        return disclosureLevel == DisclosureLevel.TRUSTED
                ? Stream.concat(files().stream(), own).toList()
                : Stream.concat(Stream.concat(acrossMaps(), research.stream().map(this::item)), own)
                        .map(item -> item.withRefused(notInGroups(item)))
                        .toList();
    }

    private @Nullable Violation notInGroups(LibraryItem item) {
        try {
            queryPolicy.checkGroups(item.text());
            return null;
        } catch (QueryRejected e) {
            return e.refusal();
        }
    }

    /// Returns the built-in queries. The query policy checks them at the first request.
    private List<LibraryItem> files() {
        List<LibraryItem> known = files;
        if (known == null) {
            Stream<LibraryItem> items =
                    k == 0
                            ? insights.stream()
                                    .map(insight ->
                                            LibraryItem.of(insight, refusal(insight.query())))
                            : acrossMaps();
            known = Stream.concat(items, research.stream().map(this::item)).toList();
            files = known;
        }
        return known;
    }

    private Stream<LibraryItem> acrossMaps() {
        return InsightAcrossMaps.askable(insights).stream()
                .map(insight ->
                        LibraryItem.acrossMaps(
                                insight, refusal(InsightAcrossMaps.of(insight).text())));
    }

    private LibraryItem item(ResearchQuery query) {
        return LibraryItem.of(query, refusal(query.text()));
    }

    private @Nullable Violation refusal(String text) {
        return queryPolicy.refusals(text).stream().findFirst().orElse(null);
    }
}
