package org.kithmap.querypolicy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.antlr.v4.runtime.Token;
import org.kithmap.graph.QueryPlan;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.StatementsContext;

/// Decides whether a text may be run, in this order: what can be told before it is parsed
/// ([InputLimits]); its syntax, by Neo4j's own parser ([CypherParser]); its clauses, by a list
/// ([AllowedClauses]); its functions and procedures, by lists ([AllowedFunctions]); how long paths
/// are ([PathRules]); how large what it makes in memory can become ([SizeAnalyzer]); what it would
/// tell of small counts ([DisclosureAnalyzer]). Once the database has told how it would go about
/// it, [#checkPlan].
public final class QueryPolicy {

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long STACK_BYTES = 1 << 20;
    private static final int AT_ONCE = 2;

    private final int k;

    /// For a graph that is all one's own: any count may be told.
    public QueryPolicy() {
        this(0);
    }

    /// For texts that are to be told in groups only: their counts are judged by how many maps there
    /// are behind them, not by k.
    private final QueryPolicy groups;

    /// @param k how many a count speaks of at least, to be told; 0 for all counts
    public QueryPolicy(int k) {
        this.k = k;
        this.groups = k == 0 ? this : new QueryPolicy(0);
    }

    /// Threads of our own, so that what the caps let through can only use up a stack that is known.
    private final ExecutorService readers = readers();

    /// Everything there is to say of a text, which is read once for it.
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

    /// @throws QueryRejected with the first reason
    public ValidatedQuery check(String text) {
        ValidationResult validationResult = verdict(text);
        return validationResult
                .passed()
                .orElseThrow(() -> new QueryRejected(validationResult.refusals().getFirst()));
    }

    /// A text that is to be told in groups only, for which it must be of a narrow form.
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
        GroupedForm form = new GroupedForm(queryText);
        String rewritten = form.rewritten(new CypherParser(queryText, LONGEST_NANOS).statements());
        ValidatedQuery validatedQuery =
                guarded(new QueryText(rewritten), InputLimits.REWRITTEN_TOKENS)
                        .passed()
                        .orElseThrow(() ->
                                new QueryRejected(
                                        queryText.refuse(ViolationCode.GROUPS_FORM.with())));
        return form.grouping(validatedQuery.inPlaceOf(written, List.of()));
    }

    /// Everything there is to say of a text that is to be told in groups only, but for its form.
    public ValidationResult verdictOfGroups(String text) {
        return groups.verdict(text);
    }

    /// A plan, where groups only are told.
    public QueryRejected planOfGroups(String text) {
        return new QueryRejected(new QueryText(text).refuse(ViolationCode.GROUPS_PLAN.with()));
    }

    /// Everything that keeps a text from being run, in the order of the text; nothing when it may
    /// be.
    public List<Violation> refusals(String text) {
        return verdict(text).refusals();
    }

    /// @throws QueryRejected where the database would do something that is not on the list
    public void checkPlan(QueryPlan queryPlan) {
        AllowedOperators.check(queryPlan);
    }

    /// The functions that may be used, as one writes them.
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
                            Thread reader = new Thread(null, reading, "gate", STACK_BYTES);
                            reader.setDaemon(true);
                            return reader;
                        });
        readers.allowCoreThreadTimeOut(true);
        return readers;
    }

    /// @param most tokens
    private ValidationResult guarded(QueryText queryText, int most) {
        try {
            return read(queryText, most);
        } catch (StackOverflowError tooDeep) {
            return ValidationResult.refused(
                    queryText.refuse(ViolationCode.TOO_DEEP.with("most", InputLimits.DEPTH)));
        } catch (CypherParser.TooSlow tooSlow) {
            return ValidationResult.refused(
                    queryText.refuse(ViolationCode.TOO_SLOW_TO_READ.with()));
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
        CypherParser cypherParser = new CypherParser(queryText, LONGEST_NANOS);
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
            return ValidationResult.refused(refusals); // the rest knows only what is allowed
        }
        refusals.addAll(AllowedFunctions.refusals(queryText, statements));
        refusals.addAll(PathRules.refusals(queryText, statements));
        SizeAnalyzer sizeAnalyzer = new SizeAnalyzer(queryText);
        sizeAnalyzer.of(statements);
        refusals.addAll(sizeAnalyzer.refusals());
        ColumnDisclosure told = ColumnDisclosure.NONE;
        if (k > 0 && refusals.isEmpty()) {
            DisclosureAnalyzer disclosureAnalyzer = new DisclosureAnalyzer(queryText, k);
            told = disclosureAnalyzer.of(statements);
            refusals.addAll(disclosureAnalyzer.refusals());
        }
        if (!refusals.isEmpty()) {
            return ValidationResult.refused(refusals);
        }
        ValidatedQuery written =
                new ValidatedQuery(queryText.text(), CypherNames.parameters(statements), told);
        return told.countsOverMaps().isEmpty() || most != InputLimits.TOKENS
                ? ValidationResult.passed(written)
                : MapCounting.rewritten(queryText, statements)
                        .map(rewritten -> countingMaps(rewritten, written))
                        .orElse(ValidationResult.passed(written));
    }
}
