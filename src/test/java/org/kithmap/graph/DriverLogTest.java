package org.kithmap.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.kithmap.testing.TestGraph;

class DriverLogTest {

    @Test
    void theDriverLogsNothingAtAnyLevel() {
        List<String> told = new CopyOnWriteArrayList<>();
        Handler handler =
                new Handler() {
                    @Override
                    public void publish(LogRecord record) {
                        told.add(record.getMessage());
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        Logger driver = Logger.getLogger("org.neo4j.driver");
        Level before = driver.getLevel();
        driver.setLevel(Level.ALL);
        driver.addHandler(handler);
        try (Graph graph = Graph.to(TestGraph.endpoint())) {
            graph.read(CypherFile.load("schema/version.cypher"), Map.of("word", "somebody's"));
        } finally {
            driver.removeHandler(handler);
            driver.setLevel(before);
        }
        assertThat(told).isEmpty();
    }
}
