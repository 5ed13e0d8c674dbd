package org.kithmap.analysis;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kithmap.insight.Insight;
import org.kithmap.querypolicy.QueryPolicy;
import org.kithmap.querypolicy.QueryRejected;
import org.kithmap.querypolicy.Violation;

/// Every query there is to open: the insights', those for research, one's own and those that others
/// share.
public final class Library {

    private final List<Insight> insights;
    private final List<ResearchQuery> research = ResearchQuery.all();
    private final QueryPolicy queryPolicy;
    private final SavedQueries saved;
    private final int k;
    private volatile @Nullable List<LibraryItem> files;

    /// Reads every file in `cypher/research/`.
    ///
    /// @param k how many people a number may speak of at least; 0 where that is no matter
    /// @throws org.kithmap.graph.InvalidCypherFile when one of them breaks the grammar
    public Library(List<Insight> insights, QueryPolicy queryPolicy, SavedQueries saved, int k) {
        this.insights = insights;
        this.queryPolicy = queryPolicy;
        this.saved = saved;
        this.k = k;
    }

    /// @param level what does not fit it is shown as refused
    List<LibraryItem> of(String account, DisclosureLevel disclosureLevel) {
        Stream<LibraryItem> own = saved.of(account).stream().map(LibraryItem::of);
        return disclosureLevel == DisclosureLevel.TRUSTED
                ? Stream.concat(files().stream(), own).toList()
                : Stream.concat(Stream.concat(acrossMaps(), research.stream().map(this::item)), own)
                        .map(item -> item.refused(notInGroups(item)))
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

    /// What the gate says of them is found out when somebody asks for the first time.
    private List<LibraryItem> files() {
        List<LibraryItem> known = files;
        if (known == null) {
            Stream<LibraryItem> asked =
                    k == 0
                            ? insights.stream()
                                    .map(insight ->
                                            LibraryItem.of(insight, refusal(insight.query())))
                            : acrossMaps();
            known = Stream.concat(asked, research.stream().map(this::item)).toList();
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
