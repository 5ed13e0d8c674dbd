package org.kithmap.analysis;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kithmap.gate.Gate;
import org.kithmap.gate.Refusal;
import org.kithmap.gate.Refused;
import org.kithmap.insight.Insight;

/// Every query there is to open: the insights', those for research, one's own and those that others
/// share.
public final class Library {

    private final List<Insight> insights;
    private final List<ResearchQuery> research = ResearchQuery.all();
    private final Gate gate;
    private final SavedQueries saved;
    private final int k;
    private volatile @Nullable List<LibraryItem> files;

    /// Reads every file in `cypher/research/`.
    ///
    /// @param k how many people a number may speak of at least; 0 where that is no matter
    /// @throws org.kithmap.graph.InvalidCypherFile when one of them breaks the grammar
    public Library(List<Insight> insights, Gate gate, SavedQueries saved, int k) {
        this.insights = insights;
        this.gate = gate;
        this.saved = saved;
        this.k = k;
    }

    /// @param level what does not fit it is shown as refused
    List<LibraryItem> of(String account, Level level) {
        Stream<LibraryItem> own = saved.of(account).stream().map(LibraryItem::of);
        return level == Level.TRUSTED
                ? Stream.concat(files().stream(), own).toList()
                : Stream.concat(Stream.concat(acrossMaps(), research.stream().map(this::item)), own)
                        .map(item -> item.refused(notInGroups(item)))
                        .toList();
    }

    private @Nullable Refusal notInGroups(LibraryItem item) {
        try {
            gate.checkGroups(item.text());
            return null;
        } catch (Refused e) {
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

    private @Nullable Refusal refusal(String text) {
        return gate.refusals(text).stream().findFirst().orElse(null);
    }
}
