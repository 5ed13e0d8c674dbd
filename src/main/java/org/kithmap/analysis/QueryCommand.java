package org.kithmap.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kithmap.analysis.export.CsvRows;
import org.kithmap.analysis.export.ExportMetadata;
import org.kithmap.analysis.export.ResultFile;
import org.kithmap.analysis.query.AnalystQueries;
import org.kithmap.analysis.query.AnalystQuery;
import org.kithmap.analysis.query.DisclosureLevel;
import org.kithmap.analysis.query.InvalidParameter;
import org.kithmap.analysis.query.QueryMode;
import org.kithmap.analysis.query.QuerySummary;
import org.kithmap.encryption.KeyUnavailable;
import org.kithmap.graph.CannotConnect;
import org.kithmap.graph.FolderInUse;
import org.kithmap.graph.GraphUnavailable;
import org.kithmap.graph.StorageFull;
import org.kithmap.json.Json;
import org.kithmap.querypolicy.QueryPolicy;
import org.kithmap.querypolicy.syntax.QueryRejected;
import org.kithmap.querypolicy.syntax.Violation;
import org.kithmap.research.QueryNotCompleted;
import org.kithmap.research.RowSink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The command `kithmap query`, which queries the research graph under the same query policy as the
/// workbench. A refused query is reported before anything is opened.
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs a Cypher query on the research graph and prints the result. The query is the argument, or is read from --file or standard input.",
            "Makes a temporary copy of the maps, which takes some seconds. Kithmap may be running."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every row was printed",
            "1:the query was refused or failed; standard error says why",
            "2:the command line is invalid",
            "3:there were too many rows, so some are missing"
        })
public final class QueryCommand implements Callable<Integer> {

    enum OutputFormat {
        TABLE,
        CSV,
        JSON,
        ARROW
    }

    @Parameters(arity = "0..1", paramLabel = "QUERY", description = "The query, in Cypher.")
    private @Nullable String argument;

    @Option(names = "--file", paramLabel = "FILE", description = "Read the query from this file.")
    private @Nullable Path file;

    @Option(
            names = "--parameter",
            paramLabel = "NAME=VALUE",
            description =
                    "A value for $NAME, as JSON (5, true, [\"a\"], {\"$date\": \"2026-03\"}); anything else is text.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "Print a table (the default), csv, json or arrow.")
    private OutputFormat format = OutputFormat.TABLE;

    private final Supplier<QuerySession> querySession;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    /// @param desk opened once the query policy has accepted the query
    public QueryCommand(
            Supplier<QuerySession> querySession, InputStream in, PrintStream out, PrintStream err) {
        this.querySession = querySession;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        try {
            String text = text();
            List<Violation> refusals = new QueryPolicy().refusals(text);
            if (!refusals.isEmpty()) {
                refusals.forEach(violation -> err.println(violationText(text, violation)));
                return 1;
            }
            AnalystQuery analystQuery =
                    new AnalystQuery(
                            UUID.randomUUID().toString(),
                            text,
                            ParameterValues.read(json()),
                            QueryMode.RUN,
                            DisclosureLevel.TRUSTED);
            try (QuerySession open = querySession.get()) {
                err.println("Making a copy of the maps …");
                open.prepare();
                return ask(open, analystQuery);
            } catch (QueryRejected e) {
                err.println(violationText(text, e.refusal()));
                return 1;
            }
        } catch (IOException e) {
            err.println(
                    "The query can't be read from %s."
                            .formatted(file == null ? "standard input" : file));
            return 1;
        } catch (InvalidParameter
                | QueryNotCompleted
                | CopyFailed
                | CannotConnect
                | FolderInUse
                | GraphUnavailable
                | StorageFull
                | KeyUnavailable e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private int ask(QuerySession querySession, AnalystQuery analystQuery) {
        AnalystQueries queries = querySession.queries();
        TerminalTable table = new TerminalTable(out);
        ResultFile whole =
                (format == OutputFormat.ARROW ? ResultFile.Format.ARROW : ResultFile.Format.JSON)
                        .write(() -> out);
        RowSink rowSink =
                switch (format) {
                    case TABLE -> table;
                    case JSON, ARROW -> whole;
                    case CSV -> csv();
                };
        QuerySummary querySummary = queries.ask(querySession.account(), analystQuery, rowSink);
        ExportMetadata metadata =
                ExportMetadata.of(querySummary, queries.k(), DisclosureLevel.TRUSTED);
        if (format == OutputFormat.TABLE) {
            table.end();
        } else if (rowSink == whole) {
            metadata = whole.end(metadata);
        }
        out.flush();
        err.println(
                "%d %s in %d ms%s%s."
                        .formatted(
                                metadata.rows(),
                                metadata.rows() == 1 ? "row" : "rows",
                                querySummary.millis(),
                                metadata.cut() == null
                                        ? ""
                                        : ", CUT: there are more rows than these",
                                querySummary.suppressed() == 0
                                        ? ""
                                        : "; in %d of them, counts below %d are hidden"
                                                .formatted(
                                                        querySummary.suppressed(), queries.k())));
        return metadata.cut() == null ? 0 : 3;
    }

    private RowSink csv() {
        CsvRows rows = new CsvRows(new PrintWriter(out, false, out.charset()));
        return new RowSink() {
            @Override
            public void columns(List<String> names) {
                row(List.copyOf(names));
            }

            @Override
            public boolean row(List<@Nullable Object> values) {
                try {
                    rows.write(values);
                    rows.flush();
                    return !out.checkError();
                } catch (IOException | UncheckedIOException nobodyReads) {
                    return false;
                }
            }
        };
    }

    private String text() throws IOException {
        if (argument != null && !argument.equals("-")) {
            return argument;
        }
        return file == null
                ? new String(in.readAllBytes(), StandardCharsets.UTF_8)
                : Files.readString(file);
    }

    private JsonNode json() {
        ObjectNode json = Json.MAPPER.createObjectNode();
        parameters.forEach(
                (name, value) -> json.set(name, parsed(value).orElse(json.textNode(value))));
        return json;
    }

    private static Optional<JsonNode> parsed(String value) {
        try {
            return Optional.of(Json.MAPPER.readTree(value)).filter(json -> !json.isMissingNode());
        } catch (JsonProcessingException text) {
            return Optional.empty();
        }
    }

    private static String violationText(String query, Violation violation) {
        String before = query.substring(0, Math.min(violation.from(), query.length()));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        return "line %d, column %d: %s%s"
                .formatted(
                        line,
                        column,
                        violation.clause().isEmpty() ? "" : violation.clause() + ": ",
                        violation.why().english());
    }
}
