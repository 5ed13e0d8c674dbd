package org.kithmap.monitor;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.kithmap.graph.DatabaseMetrics;
import org.kithmap.graph.Storage;

/// Metrics for Prometheus about requests, database transactions, the disk and the JVM. Labels hold
/// the method, the route template and the status of a request, and nothing else of it.
public final class Metrics implements AutoCloseable {

    static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final DatabaseMetrics databaseMetrics;
    private final Optional<Storage> storage;
    private boolean complete;

    /// @param storage the disk of the database, if it is on this machine
    public Metrics(DatabaseMetrics databaseMetrics, Optional<Storage> storage) {
        this.databaseMetrics = databaseMetrics;
        this.storage = storage;
    }

    /// Counts a completed request.
    ///
    /// @param route the template of its path
    public void count(String method, String route, int status, Duration duration) {
        Timer.builder("http.server.requests")
                .description("Duration of requests; for a stream of events, how long it was open")
                .tag("method", method)
                .tag("route", route)
                .tag("status", String.valueOf(status))
                .register(registry)
                .record(duration);
    }

    /// Returns all metrics in the text format of Prometheus. The first call registers all metrics
    /// but those of requests, so that they do not slow down startup.
    synchronized String text() {
        if (!complete) {
            complete = true;
            database();
            storage.ifPresent(this::disk);
            new JvmMemoryMetrics().bindTo(registry);
            new JvmThreadMetrics().bindTo(registry);
            new ProcessorMetrics().bindTo(registry);
            new UptimeMetrics().bindTo(registry);
            new FileDescriptorMetrics().bindTo(registry);
            collections.bindTo(registry);
        }
        return registry.scrape();
    }

    private void database() {
        FunctionTimer.builder(
                        "kithmap.database.use",
                        databaseMetrics,
                        DatabaseMetrics::count,
                        DatabaseMetrics::totalNanos,
                        TimeUnit.NANOSECONDS)
                .description("Transactions, by how long each used a connection to the database")
                .register(registry);
        Gauge.builder("kithmap.database.in.use", databaseMetrics, DatabaseMetrics::inUse)
                .description("Connections to the database in use")
                .register(registry);
        FunctionCounter.builder(
                        "kithmap.database.unavailable",
                        databaseMetrics,
                        DatabaseMetrics::unavailable)
                .description("How often the database did not respond")
                .register(registry);
    }

    /// Leaves out the path of the folder, because on a laptop it contains a user's name.
    private void disk(Storage disk) {
        Gauge.builder("kithmap.storage.free", disk, Storage::freeBytes)
                .description("Free space on the disk of the data folder")
                .baseUnit(BaseUnits.BYTES)
                .register(registry);
        Gauge.builder("kithmap.storage.needed", disk, Storage::neededBytes)
                .description("Free space below which changes are refused")
                .baseUnit(BaseUnits.BYTES)
                .register(registry);
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
