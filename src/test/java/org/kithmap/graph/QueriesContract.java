package org.kithmap.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.GqlNotification;
import org.neo4j.driver.summary.GqlStatusObject;

/// Every file of `cypher/`, planned by one line of Neo4j. The embedded database and a server of its
/// line plan alike, so each line is asked once.
interface QueriesContract {

    /// Returns the driver of the database that plans the queries.
    Driver driver();

    /// EXPLAIN plans a query without running it, so this holds for writes as well.
    @ParameterizedTest
    @MethodSource("queries")
    default void everyQueryIsUnderstoodAndNothingInItIsDeprecated(Path file) throws IOException {
        try (Session session = driver().session()) {
            Stream<GqlStatusObject> notes =
                    session
                            .run("EXPLAIN " + Files.readString(file))
                            .consume()
                            .gqlStatusObjects()
                            .stream();

            assertThat(
                            notes.filter(GqlNotification.class::isInstance)
                                    .map(GqlNotification.class::cast)
                                    .filter(each ->
                                            each.rawClassification()
                                                    .orElse("")
                                                    .equals("DEPRECATION"))
                                    .map(GqlStatusObject::statusDescription))
                    .isEmpty();
        }
    }

    static Stream<Path> queries() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("cypher"))) {
            return files
                    .filter(file -> file.toString().endsWith(".cypher"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
