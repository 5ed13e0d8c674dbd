package org.kithmap.bench;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kithmap.analysis.library.DefaultParameters;
import org.kithmap.research.QueryFailed;
import org.kithmap.research.QueryTimeout;
import org.kithmap.research.ResearchGraph;

/// The time of every query for research, asked once each with the limits that analysts have.
final class LibraryTimes {

    private static final int SHOWN = 5;

    /// @param failed why there was no answer
    private record Timing(String key, double seconds, @Nullable String failed) {}

    private LibraryTimes() {}

    static void print(ResearchGraph researchGraph) {
        List<Timing> taken =
                DefaultParameters.all().stream().map(query -> time(researchGraph, query)).toList();
        TextTable.line(
                "%-44s %7.1f s, all %d of them",
                "the library's queries for research",
                taken.stream().mapToDouble(Timing::seconds).sum(),
                taken.size());
        Stream.concat(
                        taken.stream().filter(one -> one.failed() != null),
                        taken.stream()
                                .filter(one -> one.failed() == null)
                                .sorted(Comparator.comparingDouble(Timing::seconds).reversed())
                                .limit(SHOWN))
                .forEach(one ->
                        TextTable.line(
                                "%-44s %7.1f s %s",
                                "  " + one.key(),
                                one.seconds(),
                                one.failed() == null ? "" : one.failed()));
    }

    private static Timing time(ResearchGraph researchGraph, DefaultParameters query) {
        long start = System.nanoTime();
        String failed = null;
        try {
            ResearchGraphTimes.ask(
                    researchGraph, query.text(), query.parameters(), DefaultParameters.LIMITS);
        } catch (QueryTimeout | QueryFailed e) {
            failed = e.getMessage();
        }
        return new Timing(query.key(), (System.nanoTime() - start) / 1e9, failed);
    }
}
