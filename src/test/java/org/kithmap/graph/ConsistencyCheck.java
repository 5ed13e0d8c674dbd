package org.kithmap.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.consistency.ConsistencyCheckService;
import org.neo4j.consistency.checking.ConsistencyCheckIncompleteException;
import org.neo4j.io.layout.Neo4jLayout;

/// Neo4j's own check of its files, over the data folder of a Kithmap that was stopped.
public final class ConsistencyCheck {

    private ConsistencyCheck() {}

    /// Both databases: Kithmap's, and the one in which Neo4j keeps its users.
    public static void check(Path data) {
        Path home = data.resolve("neo4j");
        for (String database : new String[] {"neo4j", "system"}) {
            check(home, database);
        }
    }

    private static void check(Path home, String database) {
        Config config = Config.defaults(GraphDatabaseSettings.neo4j_home, home);
        try {
            var result =
                    new ConsistencyCheckService(Neo4jLayout.of(config).databaseLayout(database))
                            .with(config)
                            .with(Files.createTempDirectory(home, "report"))
                            .runFullConsistencyCheck();
            if (!result.isSuccessful()) {
                throw new AssertionError(
                        "%s is damaged: %s%n%s"
                                .formatted(
                                        database,
                                        result.summary(),
                                        Files.readString(result.reportFile())));
            }
        } catch (ConsistencyCheckIncompleteException e) {
            throw new AssertionError(database + " could not be checked", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
