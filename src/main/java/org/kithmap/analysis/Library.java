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
    private volatile @Nullable List<LibraryItem> files;

    /// Reads every file in `cypher/research/`.
    ///
    /// @throws org.kithmap.graph.InvalidCypherFile when one of them breaks the grammar
    public Library(List<Insight> insights, Gate gate, SavedQueries saved) {
        this.insights = insights;
        this.gate = gate;
        this.saved = saved;
    }

    /// @param level what does not fit it is shown as refused
    List<LibraryItem> of(String account, Level level) {
        Stream<LibraryItem> all =
                Stream.concat(files().stream(), saved.of(account).stream().map(LibraryItem::of));
        return all.map(item -> level == Level.GROUPS ? item.refused(notInGroups(item)) : item)
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
            known =
                    Stream.concat(
                                    insights.stream()
                                            .map(insight ->
                                                    LibraryItem.of(
                                                            insight, refusal(insight.query()))),
                                    research.stream()
                                            .map(query ->
                                                    LibraryItem.of(query, refusal(query.text()))))
                            .toList();
            files = known;
        }
        return known;
    }

    private @Nullable Refusal refusal(String text) {
        return gate.refusals(text).stream().findFirst().orElse(null);
    }
}
