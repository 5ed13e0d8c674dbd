package org.kithmap.graph;

import java.util.concurrent.TimeUnit;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.Config;
import org.neo4j.driver.Logging;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.SessionConfig;

/// The configuration of Neo4j's driver and of its sessions.
final class DriverConfig {

    private DriverConfig() {}

    /// @param secondsForAConnection how long to wait for a free connection
    static Config of(int secondsForAConnection) {
        return Config.builder()
                .withConnectionTimeout(5, TimeUnit.SECONDS)
                .withConnectionAcquisitionTimeout(secondsForAConnection, TimeUnit.SECONDS)
                .withMaxTransactionRetryTime(5, TimeUnit.SECONDS)
                .withConnectionLivenessCheckTimeout(30, TimeUnit.SECONDS)
                .withMinimumNotificationSeverity(NotificationSeverity.OFF)
                // errors are thrown anyway, and the driver formats each log message, which may
                // contain users' text, even if no logger is enabled
                .withLogging(Logging.none())
                .withTelemetryDisabled(true)
                .build();
    }

    /// @param bookmarks makes each session see the writes of the others
    static SessionConfig session(AccessMode mode, BookmarkManager bookmarks) {
        return SessionConfig.builder()
                .withDefaultAccessMode(mode)
                .withBookmarkManager(bookmarks)
                .build();
    }
}
