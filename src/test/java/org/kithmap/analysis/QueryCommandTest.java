package org.kithmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class QueryCommandTest {

    private static final Supplier<QueryDesk> CLOSED =
            () -> {
                throw new AssertionError("nothing may be opened for a query that is refused");
            };

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aRefusedQueryIsToldByLineAndColumnBeforeAnythingIsOpened() {
        assertThat(run("MATCH (n)\n  DELETE n")).isEqualTo(1);
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

    private int run(String query, String... more) {
        String typed = more.length == 0 ? "" : more[0];
        String[] arguments = new String[Math.max(1, more.length)];
        arguments[0] = query;
        System.arraycopy(
                more, Math.min(1, more.length), arguments, 1, Math.max(0, more.length - 1));
        return new CommandLine(
                        new QueryCommand(
                                CLOSED,
                                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                                new PrintStream(out, true, StandardCharsets.UTF_8),
                                new PrintStream(err, true, StandardCharsets.UTF_8)))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }
}
