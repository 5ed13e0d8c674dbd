package org.kithmap.graph;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Logger;
import org.neo4j.driver.Logging;

/// What the driver has to say, from information upwards. Below that it tells every message to and
/// from the database with all that is in it. That is not for a log; and the driver puts it into
/// words even where nobody listens, which took as long as sending it.
final class DriverLog implements Logging {

    @Override
    public Logger getLog(String name) {
        return new Quiet(System.getLogger(name));
    }

    private record Quiet(System.Logger log) implements Logger {

        @Override
        public void error(String message, @Nullable Throwable cause) {
            log.log(System.Logger.Level.ERROR, message, cause);
        }

        @Override
        public void warn(String message, @Nullable Throwable cause) {
            log.log(System.Logger.Level.WARNING, message, cause);
        }

        @Override
        public void warn(String message, Object... parts) {
            log.log(System.Logger.Level.WARNING, () -> message.formatted(parts));
        }

        @Override
        public void info(String message, Object... parts) {
            log.log(System.Logger.Level.INFO, () -> message.formatted(parts));
        }

        @Override
        public void debug(String message, Object... parts) {}

        @Override
        public void debug(String message, @Nullable Throwable cause) {}

        @Override
        public void trace(String message, Object... parts) {}

        @Override
        public boolean isDebugEnabled() {
            return false;
        }

        @Override
        public boolean isTraceEnabled() {
            return false;
        }
    }
}
