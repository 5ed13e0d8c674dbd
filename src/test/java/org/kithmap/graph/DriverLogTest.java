package org.kithmap.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class DriverLogTest {

    private static final String NAME = "org.kithmap.graph.DriverLogTest";

    /// As the messages to and from the database are: somebody's words are in them.
    private static final Object NEVER_TOLD =
            new Object() {
                @Override
                public String toString() {
                    throw new AssertionError("was put into words");
                }
            };

    @Test
    void whatIsSentIsNeverPutIntoWordsHoweverMuchIsLogged() {
        assertThat(
                        logged(
                                Level.ALL,
                                log -> {
                                    log.debug("C: %s", NEVER_TOLD);
                                    log.trace("C: %s", NEVER_TOLD);
                                    log.debug("C: failed", new IllegalStateException("word"));
                                }))
                .isEmpty();
        assertThat(new DriverLog().getLog(NAME).isDebugEnabled()).isFalse();
        assertThat(new DriverLog().getLog(NAME).isTraceEnabled()).isFalse();
    }

    @Test
    void whatConcernsWhoeverRunsItIsTold() {
        assertThat(
                        logged(
                                Level.INFO,
                                log -> {
                                    log.info("%s of %s", 1, 2);
                                    log.warn("%s of %s", 2, 2);
                                    log.warn("gone", new IllegalStateException());
                                    log.error("lost", new IllegalStateException());
                                }))
                .containsExactly("INFO 1 of 2", "WARNING 2 of 2", "WARNING gone", "SEVERE lost");
    }

    private static List<String> logged(Level level, Consumer<org.neo4j.driver.Logger> use) {
        List<String> told = new ArrayList<>();
        Handler handler =
                new Handler() {
                    @Override
                    public void publish(LogRecord record) {
                        told.add(record.getLevel() + " " + record.getMessage());
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        Logger logger = Logger.getLogger(NAME);
        logger.setUseParentHandlers(false);
        logger.setLevel(level);
        logger.addHandler(handler);
        try {
            use.accept(new DriverLog().getLog(NAME));
        } finally {
            logger.removeHandler(handler);
        }
        return told;
    }
}
