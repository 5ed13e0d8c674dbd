package org.kithmap.app;

import java.time.Clock;
import java.util.List;
import org.kithmap.account.AccountDataExport;
import org.kithmap.account.Sessions;
import org.kithmap.analysis.library.SavedQueries;
import org.kithmap.analysis.query.QueryLog;
import org.kithmap.audit.AuditLog;
import org.kithmap.audit.PracticeLog;
import org.kithmap.calendar.CalendarRoutes;
import org.kithmap.change.ChangeLog;
import org.kithmap.change.ChangeRoutes;
import org.kithmap.change.EventRoutes;
import org.kithmap.change.RevisionPoller;
import org.kithmap.conversation.ConversationRoutes;
import org.kithmap.conversation.Conversations;
import org.kithmap.conversation.RetainedNotes;
import org.kithmap.dataexport.PersonalDataExport;
import org.kithmap.encryption.MapKeys;
import org.kithmap.example.ExampleRoutes;
import org.kithmap.example.Examples;
import org.kithmap.exchange.ExchangeRoutes;
import org.kithmap.exchange.Exporter;
import org.kithmap.exchange.Importer;
import org.kithmap.graph.Graph;
import org.kithmap.hardday.HardDayRoutes;
import org.kithmap.hardday.HardDays;
import org.kithmap.http.Routes;
import org.kithmap.influence.InfluenceRoutes;
import org.kithmap.influence.Influences;
import org.kithmap.insight.InsightRoutes;
import org.kithmap.insight.Insights;
import org.kithmap.lock.PassphraseLock;
import org.kithmap.map.MapRoutes;
import org.kithmap.map.MapStore;
import org.kithmap.share.ProposalRoutes;
import org.kithmap.share.ShareProposals;
import org.kithmap.share.ShareRoutes;
import org.kithmap.share.Shares;

/// The parts of [KithmapService] about maps: their content and changes, what they show, sharing
/// them and conversations about them.
final class MapFeatures {

    private final Graph graph;
    private final Clock clock;
    private final MapStore store;
    private final ChangeLog changes;
    private final Conversations conversations;
    private final RetainedNotes notes;
    private final RevisionPoller revisionPoller;
    private final Influences influences;
    private final Insights insights;
    private final Shares shares;
    private final ShareProposals proposals;

    /// @param notesKept see [PracticeRules#notesKept]
    MapFeatures(Graph graph, MapKeys mapKeys, AuditLog audit, int notesKept, Clock clock) {
        this.graph = graph;
        this.clock = clock;
        store = new MapStore(graph, audit, mapKeys);
        changes = new ChangeLog(graph, store, audit);
        conversations = new Conversations(graph, store, audit);
        notes = new RetainedNotes(graph, store, clock, notesKept);
        revisionPoller = new RevisionPoller(graph);
        influences = new Influences(graph, store);
        insights = new Insights(graph, store);
        shares = new Shares(graph, store, audit, clock, notesKept);
        proposals = new ShareProposals(graph, store, audit, shares, clock);
    }

    MapStore store() {
        return store;
    }

    Insights insights() {
        return insights;
    }

    RetainedNotes notes() {
        return notes;
    }

    RevisionPoller revisionPoller() {
        return revisionPoller;
    }

    List<Routes> routes() {
        return List.of(
                new MapRoutes(store),
                new ChangeRoutes(changes),
                new HardDayRoutes(new HardDays(graph, store)),
                new InfluenceRoutes(influences),
                new EventRoutes(revisionPoller, store),
                new InsightRoutes(insights),
                new ExampleRoutes(new Examples(insights)),
                new ExchangeRoutes(new Importer(store, changes), new Exporter(store)),
                new CalendarRoutes(store, clock),
                new ShareRoutes(shares, insights, clock),
                new ProposalRoutes(proposals, clock),
                new ConversationRoutes(conversations, notes, store, changes, clock));
    }

    /// Returns the export of everything kept about a person, who may also be an analyst.
    PersonalDataExport dataExport(
            AccountDataExport accounts,
            Sessions sessions,
            SavedQueries savedQueries,
            QueryLog queryLog,
            PracticeLog log) {
        return new PersonalDataExport(
                accounts,
                sessions,
                store,
                influences,
                changes,
                shares,
                proposals,
                conversations,
                notes,
                savedQueries,
                queryLog,
                log);
    }

    /// Pauses live updates while a laptop is locked.
    void lockWith(PassphraseLock lock) {
        lock.add(revisionPoller::lock, revisionPoller::unlock);
    }

    List<Runnable> hourlyTasks() {
        return List.of(notes::expire, proposals::expire);
    }

    WarmUp warmUp() {
        return new WarmUp(insights, changes);
    }
}
