package org.kithmap.app;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.kithmap.analysis.AnalysisRoutes;
import org.kithmap.analysis.QueryRoutes;
import org.kithmap.analysis.library.Library;
import org.kithmap.analysis.library.LibraryRoutes;
import org.kithmap.analysis.library.SavedQueries;
import org.kithmap.analysis.query.AnalystQueries;
import org.kithmap.analysis.query.DifferenceLog;
import org.kithmap.analysis.query.EncryptedQueries;
import org.kithmap.analysis.query.QueryLog;
import org.kithmap.encryption.MapKeys;
import org.kithmap.graph.Graph;
import org.kithmap.http.ProblemMapper;
import org.kithmap.http.Routes;
import org.kithmap.insight.Insights;
import org.kithmap.lock.PassphraseLock;
import org.kithmap.map.MapStore;
import org.kithmap.oversight.QueryDifferenceRoutes;
import org.kithmap.querypolicy.QueryPolicy;
import org.kithmap.research.ResearchGraph;

/// The parts of [KithmapService] for analysts: the research graph, the queries on it with their
/// logs, and the query library.
final class AnalysisFeatures {

    private final ResearchGraph researchGraph;
    private final EncryptedQueries encryptedQueries;
    private final SavedQueries savedQueries;
    private final QueryLog queryLog;
    private final DifferenceLog differences;
    private final AnalystQueries queries;
    private final Library library;
    private final boolean practice;

    AnalysisFeatures(
            Graph graph,
            MapKeys mapKeys,
            MapStore maps,
            Insights insights,
            ResearchSettings settings,
            boolean practice,
            Clock clock) {
        this.practice = practice;
        researchGraph =
                new ResearchGraph(
                        graph, maps, insights.catalogue(), settings.setup(practice), clock);
        maps.onWithdrawal(researchGraph::rebuildSoon);
        encryptedQueries = new EncryptedQueries(graph, mapKeys);
        savedQueries = new SavedQueries(graph, encryptedQueries);
        queryLog = new QueryLog(graph, encryptedQueries, clock);
        differences = new DifferenceLog(graph, encryptedQueries, clock);
        QueryPolicy queryPolicy = new QueryPolicy(settings.smallCells());
        queries =
                new AnalystQueries(
                        queryPolicy, researchGraph, queryLog, differences, settings.smallCells());
        library =
                new Library(insights.catalogue(), queryPolicy, savedQueries, settings.smallCells());
    }

    ResearchGraph researchGraph() {
        return researchGraph;
    }

    SavedQueries savedQueries() {
        return savedQueries;
    }

    QueryLog queryLog() {
        return queryLog;
    }

    List<Routes> routes(ProblemMapper problemMapper) {
        List<Routes> routes =
                new ArrayList<>(
                        List.of(
                                new AnalysisRoutes(researchGraph, queries, practice),
                                new QueryRoutes(queries, queryLog, problemMapper, practice),
                                new LibraryRoutes(library, savedQueries, practice)));
        if (practice) {
            routes.add(new QueryDifferenceRoutes(differences));
        }
        return routes;
    }

    /// Lets the passphrase of a laptop protect the research graph and the queries, too.
    void lockWith(PassphraseLock lock) {
        lock.add(researchGraph::suspend, researchGraph::resume);
        lock.beforeSet(researchGraph::eraseNames);
        lock.beforeSet(encryptedQueries::encryptAll);
    }
}
