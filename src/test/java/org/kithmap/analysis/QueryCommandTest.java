package org.kithmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kithmap.analysis.export.ArrowContent;
import org.kithmap.analysis.query.AnalystQueries;
import org.kithmap.analysis.query.DifferenceLog;
import org.kithmap.analysis.query.EncryptedQueries;
import org.kithmap.analysis.query.QueryLog;
import org.kithmap.insight.Insights;
import org.kithmap.json.Json;
import org.kithmap.querypolicy.QueryPolicy;
import org.kithmap.research.CopySettings;
import org.kithmap.research.ResearchGraph;
import org.kithmap.testing.MapSketch;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestMapKeys;
import picocli.CommandLine;

class QueryCommandTest {

    private static final Supplier<QuerySession> CLOSED =
            () -> {
                throw new AssertionError("nothing may be opened for a query that is refused");
            };

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aRefusedQueryIsReportedByPositionBeforeAnythingIsOpened() {
        assertThat(run("MATCH (n)\n  DELETE n", "")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("line 2, column 3: DELETE: ");
        assertThat(out.size()).isZero();
    }

    @Test
    void theQueryMayComeFromTheStandardInput() {
        assertThat(run("-", "RETURN")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("line 1, column ");
    }

    @Test
    void aParameterThatIsTooLargeIsNamed() {
        assertThat(run("RETURN $x AS x", "", "--parameter", "x=" + "a".repeat(2_000))).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("The value of $x can't be used");
    }

    /// With names, as on a laptop.
    @Test
    void ownMapsAreQueriedByNameAndPrintedInEveryFormat(@TempDir Path folder) throws IOException {
        String account = TestGraph.account();
        TestGraph.maps().create(account, MapSketch.of("=Ann: friend 4\nBo").map());
        ResearchGraph researchGraph =
                new ResearchGraph(
                        TestGraph.graph(),
                        TestGraph.maps(),
                        new Insights(TestGraph.graph(), TestGraph.maps()).catalogue(),
                        new CopySettings(
                                folder,
                                Optional.empty(),
                                384,
                                Optional.of(account),
                                1,
                                Duration.ofMinutes(15),
                                Duration.ofDays(1)),
                        Clock.systemUTC());
        QueryLog log =
                new QueryLog(
                        TestGraph.graph(),
                        new EncryptedQueries(TestGraph.graph(), TestMapKeys.of(TestGraph.graph())),
                        Clock.systemUTC());
        QuerySession desk =
                new QuerySession(
                        new AnalystQueries(
                                new QueryPolicy(),
                                researchGraph,
                                log,
                                new DifferenceLog(
                                        TestGraph.graph(),
                                        new EncryptedQueries(
                                                TestGraph.graph(),
                                                TestMapKeys.of(TestGraph.graph())),
                                        Clock.systemUTC()),
                                0),
                        researchGraph,
                        account,
                        () -> {});
        try (researchGraph) {
            String named =
                    "MATCH (:Ego)-[k:KNOWS]->(p:Person {name: $who}) RETURN p.name AS name, k.closeness AS closeness";
            assertThat(answer(desk, named, "--parameter", "who==Ann"))
                    .isEqualTo("name  closeness\n----  ---------\n=Ann  4\n");
            assertThat(answer(desk, named, "--parameter", "who==Ann", "--format", "csv"))
                    .isEqualTo("name,closeness\r\n'=Ann,4\r\n");
            JsonNode json =
                    Json.MAPPER.readTree(
                            answer(
                                    desk,
                                    "RETURN $n + 1 AS n",
                                    "--parameter",
                                    "n=1",
                                    "--format=json"));
            assertThat(json.path("rows").toString()).isEqualTo("[[2]]");
            assertThat(json.at("/about/complete").booleanValue()).isTrue();
            answer(desk, named, "--parameter", "who==Ann", "--format", "arrow");
            ArrowContent arrow = ArrowContent.of(out.toByteArray());
            assertThat(arrow.rows()).containsExactly(List.of("=Ann", 4L));
            assertThat(arrow.about().path("complete").booleanValue()).isTrue();
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("1 row in ");
            assertThat(log.allOf(account)).hasSize(4);
        }
    }

    private String answer(QuerySession desk, String... arguments) {
        out.reset();
        assertThat(command(() -> desk, "").execute(arguments))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private CommandLine command(Supplier<QuerySession> desk, String typed) {
        return new CommandLine(
                        new QueryCommand(
                                desk,
                                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                                new PrintStream(out, true, StandardCharsets.UTF_8),
                                new PrintStream(err, true, StandardCharsets.UTF_8)))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private int run(String query, String typed, String... more) {
        return command(CLOSED, typed)
                .execute(Stream.concat(Stream.of(query), Stream.of(more)).toArray(String[]::new));
    }
}
