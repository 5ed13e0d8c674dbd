package org.kithmap.app;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.kithmap.account.AccountDataExport;
import org.kithmap.account.AccountRoutes;
import org.kithmap.account.LinkRoutes;
import org.kithmap.account.PasskeyConfirmation;
import org.kithmap.account.PasskeyPolicy;
import org.kithmap.account.PasswordLinks;
import org.kithmap.account.SessionLifetimes;
import org.kithmap.account.Sessions;
import org.kithmap.account.SignInLink;
import org.kithmap.audit.AuditLog;
import org.kithmap.audit.PracticeLog;
import org.kithmap.change.ChangeLog;
import org.kithmap.change.RevisionPoller;
import org.kithmap.dataexport.DataExportRoutes;
import org.kithmap.encryption.MapKeys;
import org.kithmap.exchange.Importer;
import org.kithmap.graph.Graph;
import org.kithmap.http.Network;
import org.kithmap.http.ProblemMapper;
import org.kithmap.http.Routes;
import org.kithmap.http.WebServer;
import org.kithmap.lock.LockRoutes;
import org.kithmap.lock.PassphraseLock;
import org.kithmap.map.MapStore;
import org.kithmap.monitor.Health;
import org.kithmap.monitor.JsonLog;
import org.kithmap.monitor.Metrics;
import org.kithmap.monitor.MonitorRoutes;
import org.kithmap.monitor.StorageMonitor;
import org.kithmap.referral.ReferralRoutes;
import org.kithmap.referral.Referrals;
import org.kithmap.research.ResearchGraph;

/// The composition root of Kithmap, which creates all parts and passes them their dependencies.
public final class KithmapService implements AutoCloseable {

    /// The system property that leaves the first plan of each query to the first request that needs
    /// it, for processes that are started only to be ended soon.
    public static final String NO_WARM_UP = "kithmap.no-warm-up";

    /// The interval of [HourlyTasks]. In a practice, it is the longest time for which the key of an
    /// erased map can still be unwrapped, and data can outlive its retention time.
    private static final Duration TASKS_EVERY = Duration.ofHours(1);

    private final WebServer webServer;
    private final RevisionPoller revisionPoller;
    private final Metrics metrics;
    private final ResearchGraph researchGraph;
    private final HourlyTasks tasks;
    private final StorageMonitor storage;
    private final PassphraseLock lock;
    private final UnaryOperator<String> link;

    private KithmapService(
            WebServer webServer,
            RevisionPoller revisionPoller,
            Metrics metrics,
            ResearchGraph researchGraph,
            HourlyTasks tasks,
            StorageMonitor storage,
            PassphraseLock lock,
            UnaryOperator<String> link) {
        this.webServer = webServer;
        this.revisionPoller = revisionPoller;
        this.metrics = metrics;
        this.researchGraph = researchGraph;
        this.tasks = tasks;
        this.storage = storage;
        this.lock = lock;
        this.link = link;
    }

    /// Starts the service on a graph whose migrations have run.
    ///
    /// @param practice whether several people use it, each with an account of their own
    /// @param rules the rules of the practice
    /// @param lockAfter the idle time after which Kithmap locks itself, if there is a passphrase
    /// @param settings the settings of the research graph
    /// @throws org.kithmap.http.PortTaken if another program listens at the port
    public static KithmapService start(
            Graph graph,
            MapKeys mapKeys,
            Network network,
            boolean practice,
            PracticeRules rules,
            Duration lockAfter,
            ResearchSettings settings,
            Clock clock) {
        Sessions sessions =
                new Sessions(
                        graph.usingReserve(),
                        clock,
                        practice ? SessionLifetimes.PRACTICE : SessionLifetimes.LAPTOP);
        PracticeLog log = new PracticeLog(graph, clock, practice ? rules.logKept() : 0);
        AuditLog audit = new AuditLog(graph, clock, log);
        PasskeyPolicy policy =
                practice ? new PasskeyPolicy(rules.passkeyRoles()) : PasskeyPolicy.NONE;
        MapFeatures maps = new MapFeatures(graph, mapKeys, audit, rules.notesKept(), clock);
        AnalysisFeatures analysis =
                new AnalysisFeatures(
                        graph, mapKeys, maps.store(), maps.insights(), settings, practice, clock);
        ProblemMapper problemMapper = ProblemTable.table(practice);
        List<Routes> features = new ArrayList<>();
        features.add(
                new AccountRoutes(
                        sessions,
                        new PasswordLinks(graph, log),
                        new PasskeyConfirmation(graph, clock, policy),
                        practice));
        features.addAll(maps.routes());
        features.add(new ReferralRoutes(new Referrals(graph), practice));
        features.add(
                new DataExportRoutes(
                        maps.dataExport(
                                new AccountDataExport(graph),
                                sessions,
                                analysis.savedQueries(),
                                analysis.queryLog(),
                                log),
                        clock));
        features.addAll(analysis.routes(problemMapper));
        PassphraseLock lock = new PassphraseLock(graph, mapKeys.lock(), lockAfter, clock);
        maps.lockWith(lock);
        analysis.lockWith(lock);
        List<Runnable> tasks = new ArrayList<>(List.of(mapKeys::rotate));
        tasks.addAll(maps.hourlyTasks());
        UnaryOperator<String> link;
        if (practice) {
            PracticeFeatures ofPractice =
                    new PracticeFeatures(
                            graph, clock, sessions, maps.store(), maps.notes(), audit, policy);
            features.addAll(ofPractice.routes());
            tasks.addAll(ofPractice.hourlyTasks());
            link = ofPractice::consoleLink;
        } else {
            link = openLaptop(clock, sessions, lock, features);
        }
        Metrics metrics = new Metrics(graph.usage(), graph.storage());
        features.add(new MonitorRoutes(new Health(graph), metrics, network));
        WebServer webServer =
                WebServer.start(
                        network,
                        problemMapper,
                        features,
                        request -> {
                            metrics.count(
                                    request.method(),
                                    request.route(),
                                    request.status(),
                                    request.duration());
                            JsonLog.write(
                                    request.request(),
                                    request.method(),
                                    request.route(),
                                    request.status(),
                                    request.duration());
                        });
        if (!Boolean.getBoolean(NO_WARM_UP)) {
            Thread.ofVirtual().start(maps.warmUp());
        }
        return new KithmapService(
                webServer,
                maps.revisionPoller(),
                metrics,
                analysis.researchGraph(),
                new HourlyTasks(TASKS_EVERY, tasks),
                new StorageMonitor(graph.storage()),
                lock,
                link);
    }

    public static MapStore maps(Graph graph, MapKeys mapKeys, Clock clock) {
        return new MapStore(graph, new AuditLog(graph, clock), mapKeys);
    }

    public static Importer importer(Graph graph, MapStore maps, Clock clock) {
        return new Importer(maps, new ChangeLog(graph, maps, new AuditLog(graph, clock)));
    }

    /// Adds what only a laptop has.
    ///
    /// @return creates a sign-in link from the address of the service
    private static UnaryOperator<String> openLaptop(
            Clock clock, Sessions sessions, PassphraseLock lock, List<Routes> features) {
        SignInLink link = new SignInLink(clock);
        features.add(new LinkRoutes(sessions, link));
        features.add(1, new LockRoutes(lock)); // after authentication, before all other routes
        lock.start();
        return link::renew;
    }

    /// Returns the address that browsers use.
    public String address() {
        return webServer.address();
    }

    /// Returns the port at which it listens.
    public int port() {
        return webServer.port();
    }

    /// Returns all routes of the API, such as `GET /api/maps/{id}`.
    public List<String> routes() {
        return webServer.routes();
    }

    /// Creates a one-time link. On a laptop it signs in, and replaces the previous link. In a
    /// practice it creates an administrator.
    public String freshLink() {
        return link.apply(webServer.address());
    }

    @Override
    public void close() {
        lock.close();
        tasks.close();
        storage.close();
        revisionPoller.close(); // first, otherwise the web server aborts its streams
        webServer.close();
        researchGraph.close();
        metrics.close();
    }
}
