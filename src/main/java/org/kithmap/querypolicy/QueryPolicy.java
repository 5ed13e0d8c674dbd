package org.kithmap.querypolicy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.antlr.v4.runtime.Token;
import org.kithmap.graph.QueryPlan;
import org.kithmap.querypolicy.cost.SizeAnalyzer;
import org.kithmap.querypolicy.syntax.AllowedClauses;
import org.kithmap.querypolicy.syntax.AllowedFunctions;
import org.kithmap.querypolicy.syntax.AllowedOperators;
import org.kithmap.querypolicy.syntax.CypherNames;
import org.kithmap.querypolicy.syntax.CypherParser;
import org.kithmap.querypolicy.syntax.InputLimits;
import org.kithmap.querypolicy.syntax.PathRules;
import org.kithmap.querypolicy.syntax.QueryRejected;
import org.kithmap.querypolicy.syntax.QueryText;
import org.kithmap.querypolicy.syntax.Violation;
import org.kithmap.querypolicy.syntax.ViolationCode;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.StatementsContext;

/// Decides whether a query may run. The checks are, in this order: limits before parsing
/// ([InputLimits]); the syntax, with Neo4j's own parser ([CypherParser]); the clauses, by an
/// allowlist ([AllowedClauses]); functions and procedures, by allowlists ([AllowedFunctions]); the
/// length of paths ([PathRules]); the size of values in memory ([SizeAnalyzer]); and the disclosure
/// of small counts ([DisclosureAnalyzer]). Once the database has planned the query, [#checkPlan]
/// checks its plan.
public final class QueryPolicy {

    private static final long MAX_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long STACK_BYTES = 1 << 20;
    private static final int AT_ONCE = 2;

    private final int k;

    /// Creates a policy for a graph with the user's own data only, where any count may be
    /// disclosed.
    public QueryPolicy() {
        this(0);
    }

    /// The policy for queries for grouped figures: their counts are judged by the number of maps
    /// behind them, not by k.
    private final QueryPolicy groups;

    /// @param k the smallest count that is disclosed; 0 for all counts
    public QueryPolicy(int k) {
        this.k = k;
        this.groups = k == 0 ? this : new QueryPolicy(0);
    }

    /// Separate threads with a known stack size, since an accepted text can still exhaust the
    /// stack.
    private final ExecutorService readers = readers();

    /// Returns all reasons for refusing a text, or the validated query. The text is parsed once.
    public ValidationResult verdict(String text) {
        QueryText queryText = new QueryText(text);
        Optional<Violation> early = InputLimits.ofText(queryText);
        if (early.isPresent()) {
            return ValidationResult.refused(early.get());
        }
        try {
            return readers.submit(() -> guarded(queryText, InputLimits.TOKENS)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading a query", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a query could not be read", e.getCause());
        }
    }

    /// Checks a query.
    ///
    /// @throws QueryRejected with the first reason
    public ValidatedQuery check(String text) {
        ValidationResult validationResult = verdict(text);
        return validationResult
                .passed()
                .orElseThrow(() -> new QueryRejected(validationResult.refusals().getFirst()));
    }

    /// Checks a query for grouped figures, which must be of a narrow form.
    ///
    /// @throws QueryRejected with the first reason
    public GroupedQuery checkGroups(String text) {
        if (groups != this) {
            return groups.checkGroups(text);
        }
        ValidatedQuery written = check(text);
        QueryText queryText = new QueryText(text);
        try {
            return readers.submit(() -> grouped(queryText, written)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading a query", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof QueryRejected queryRejected
                    ? queryRejected
                    : new IllegalStateException("a query could not be read", e.getCause());
        }
    }

    private GroupedQuery grouped(QueryText queryText, ValidatedQuery written) {
        return limited(
                queryText,
                () -> {
                    GroupedForm form = new GroupedForm(queryText);
                    String rewritten =
                            form.rewritten(new CypherParser(queryText, MAX_NANOS).statements());
                    ValidatedQuery validatedQuery =
                            read(new QueryText(rewritten), InputLimits.REWRITTEN_TOKENS)
                                    .passed()
                                    .orElseThrow(() ->
                                            new QueryRejected(
                                                    queryText.refuse(
                                                            ViolationCode.GROUPS_FORM.with())));
                    return form.grouping(validatedQuery.inPlaceOf(written, List.of()));
                });
    }

    /// Checks a query for grouped figures like [#verdict], except for its form.
    public ValidationResult verdictOfGroups(String text) {
        return groups.verdict(text);
    }

    /// Returns the refusal of a request for a plan, when only grouped figures may be disclosed.
    public QueryRejected planOfGroups(String text) {
        return new QueryRejected(new QueryText(text).refuse(ViolationCode.GROUPS_PLAN.with()));
    }

    /// Returns all reasons for refusing a text, in the order of the text; empty when it may run.
    public List<Violation> refusals(String text) {
        return verdict(text).refusals();
    }

    /// Checks the plan that the database has made for an accepted query.
    ///
    /// @throws QueryRejected when the plan contains an operator that is not allowed
    public void checkPlan(QueryPlan queryPlan) {
        AllowedOperators.check(queryPlan);
    }

    /// Returns the names of the allowed functions, in their usual spelling.
    public List<String> functions() {
        return AllowedFunctions.names();
    }

    private static ExecutorService readers() {
        ThreadPoolExecutor readers =
                new ThreadPoolExecutor(
                        AT_ONCE,
                        AT_ONCE,
                        30,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        reading -> {
                            Thread reader = new Thread(null, reading, "query-policy", STACK_BYTES);
                            reader.setDaemon(true);
                            return reader;
                        });
        readers.allowCoreThreadTimeOut(true);
        return readers;
    }

    /// @param most the most tokens allowed
    private ValidationResult guarded(QueryText queryText, int most) {
        try {
            return limited(queryText, () -> read(queryText, most));
        } catch (QueryRejected exceeded) {
            return ValidationResult.refused(exceeded.refusal());
        }
    }

    /// @throws QueryRejected when reading the text needs too much of the stack or of time
    private static <T> T limited(QueryText queryText, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (StackOverflowError tooDeep) {
            throw new QueryRejected(
                    queryText.refuse(ViolationCode.TOO_DEEP.with("most", InputLimits.DEPTH)));
        } catch (CypherParser.TooSlow tooSlow) {
            throw new QueryRejected(queryText.refuse(ViolationCode.TOO_SLOW_TO_READ.with()));
        }
    }

    private ValidationResult countingMaps(MapCounting.Rewritten rewritten, ValidatedQuery written) {
        ValidationResult validationResult =
                guarded(new QueryText(rewritten.text()), InputLimits.REWRITTEN_TOKENS);
        return validationResult
                .passed()
                .map(validatedQuery ->
                        ValidationResult.passed(
                                validatedQuery.inPlaceOf(written, rewritten.columns())))
                .orElse(validationResult);
    }

    private ValidationResult read(QueryText queryText, int most) {
        CypherParser cypherParser = new CypherParser(queryText, MAX_NANOS);
        List<Token> tokens = cypherParser.tokens();
        Optional<Violation> early = InputLimits.ofTokens(queryText, tokens, most);
        if (early.isPresent()) {
            return ValidationResult.refused(early.get());
        }
        StatementsContext statements = cypherParser.statements();
        if (!cypherParser.errors().isEmpty()) {
            return ValidationResult.refused(cypherParser.errors().getFirst());
        }
        List<Violation> refusals = new ArrayList<>(AllowedClauses.refusals(queryText, statements));
        if (!refusals.isEmpty()) {
            return ValidationResult.refused(refusals); // the other checks need allowed clauses
        }
        refusals.addAll(AllowedFunctions.refusals(queryText, statements));
        refusals.addAll(PathRules.refusals(queryText, statements));
        SizeAnalyzer sizeAnalyzer = new SizeAnalyzer(queryText);
        sizeAnalyzer.of(statements);
        refusals.addAll(sizeAnalyzer.refusals());
        ColumnDisclosure disclosure = ColumnDisclosure.NONE;
        if (k > 0 && refusals.isEmpty()) {
            DisclosureAnalyzer disclosureAnalyzer = new DisclosureAnalyzer(queryText, k);
            disclosure = disclosureAnalyzer.of(statements);
            refusals.addAll(disclosureAnalyzer.refusals());
        }
        if (!refusals.isEmpty()) {
            return ValidationResult.refused(refusals);
        }
        ValidatedQuery written =
                new ValidatedQuery(
                        queryText.text(), CypherNames.parameters(statements), disclosure);
        return disclosure.countsOverMaps().isEmpty() || most != InputLimits.TOKENS
                ? ValidationResult.passed(written)
                : MapCounting.rewritten(queryText, statements)
                        .map(rewritten -> countingMaps(rewritten, written))
                        .orElse(ValidationResult.passed(written));
    }
}
