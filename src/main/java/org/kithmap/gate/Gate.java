package org.kithmap.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.antlr.v4.runtime.Token;
import org.kithmap.graph.Plan;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.StatementsContext;

/// Decides whether a text may be run, in this order: what can be told before it is parsed ([Caps]);
/// its syntax, by Neo4j's own parser ([Syntax]); its clauses, by a list ([Clauses]); its functions
/// and procedures, by lists ([Functions]); how long paths are ([Paths]); how large what it makes in
/// memory can become ([Sizes]); what it would tell of small counts ([Disclosure]). Once the
/// database has told how it would go about it, [#checkPlan].
public final class Gate {

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long STACK_BYTES = 1 << 20;
    private static final int AT_ONCE = 2;

    private final int k;

    /// For a graph that is all one's own: any count may be told.
    public Gate() {
        this(0);
    }

    /// For texts that are to be told in groups only: their counts are judged by how many maps there
    /// are behind them, not by k.
    private final Gate groups;

    /// @param k how many a count speaks of at least, to be told; 0 for all counts
    public Gate(int k) {
        this.k = k;
        this.groups = k == 0 ? this : new Gate(0);
    }

    /// Threads of our own, so that what the caps let through can only use up a stack that is known.
    private final ExecutorService readers = readers();

    /// Everything there is to say of a text, which is read once for it.
    public Verdict verdict(String text) {
        Source source = new Source(text);
        Optional<Refusal> early = Caps.ofText(source);
        if (early.isPresent()) {
            return Verdict.refused(early.get());
        }
        try {
            return readers.submit(() -> guarded(source, Caps.TOKENS)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a query was being read", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a query could not be read", e.getCause());
        }
    }

    /// @throws Refused with the first reason
    public Passed check(String text) {
        Verdict verdict = verdict(text);
        return verdict.passed().orElseThrow(() -> new Refused(verdict.refusals().getFirst()));
    }

    /// A text that is to be told in groups only, for which it must be of a narrow form.
    ///
    /// @throws Refused with the first reason
    public Grouping checkGroups(String text) {
        if (groups != this) {
            return groups.checkGroups(text);
        }
        check(text);
        Source source = new Source(text);
        try {
            return readers.submit(() -> grouped(source)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a query was being read", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Refused refused
                    ? refused
                    : new IllegalStateException("a query could not be read", e.getCause());
        }
    }

    private Grouping grouped(Source source) {
        GroupedForm form = new GroupedForm(source);
        String rewritten = form.rewritten(new Syntax(source, LONGEST_NANOS).statements());
        Passed passed =
                guarded(new Source(rewritten), Caps.REWRITTEN_TOKENS)
                        .passed()
                        .orElseThrow(() -> new Refused(source.refuse(Reason.GROUPS_FORM.with())));
        return form.grouping(passed);
    }

    /// Everything there is to say of a text that is to be told in groups only, but for its form.
    public Verdict verdictOfGroups(String text) {
        return groups.verdict(text);
    }

    /// A plan, where groups only are told.
    public Refused planOfGroups(String text) {
        return new Refused(new Source(text).refuse(Reason.GROUPS_PLAN.with()));
    }

    /// Everything that keeps a text from being run, in the order of the text; nothing when it may
    /// be.
    public List<Refusal> refusals(String text) {
        return verdict(text).refusals();
    }

    /// @throws Refused where the database would do something that is not on the list
    public void checkPlan(Plan plan) {
        Operators.check(plan);
    }

    /// The functions that may be used, as one writes them.
    public List<String> functions() {
        return Functions.names();
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
    private Verdict guarded(Source source, int most) {
        try {
            return read(source, most);
        } catch (StackOverflowError tooDeep) {
            return Verdict.refused(source.refuse(Reason.TOO_DEEP.with("most", Caps.DEPTH)));
        } catch (Syntax.TooSlow tooSlow) {
            return Verdict.refused(source.refuse(Reason.TOO_SLOW_TO_READ.with()));
        }
    }

    private Verdict countingMaps(MapCounting.Rewritten rewritten, Passed written) {
        Verdict verdict = guarded(new Source(rewritten.text()), Caps.REWRITTEN_TOKENS);
        return verdict.passed()
                .map(passed -> Verdict.passed(passed.countingMaps(rewritten.columns(), written)))
                .orElse(verdict);
    }

    private Verdict read(Source source, int most) {
        Syntax syntax = new Syntax(source, LONGEST_NANOS);
        List<Token> tokens = syntax.tokens();
        Optional<Refusal> early = Caps.ofTokens(source, tokens, most);
        if (early.isPresent()) {
            return Verdict.refused(early.get());
        }
        StatementsContext statements = syntax.statements();
        if (!syntax.errors().isEmpty()) {
            return Verdict.refused(syntax.errors().getFirst());
        }
        List<Refusal> refusals = new ArrayList<>(Clauses.refusals(source, statements));
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals); // the rest knows only what is allowed
        }
        refusals.addAll(Functions.refusals(source, statements));
        refusals.addAll(Paths.refusals(source, statements));
        Sizes sizes = new Sizes(source);
        sizes.of(statements);
        refusals.addAll(sizes.refusals());
        ColumnDisclosure told = ColumnDisclosure.NONE;
        if (k > 0 && refusals.isEmpty()) {
            Disclosure disclosure = new Disclosure(source, k);
            told = disclosure.of(statements);
            refusals.addAll(disclosure.refusals());
        }
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        Passed written = new Passed(source.text(), Names.parameters(statements), told);
        return told.countsOverMaps().isEmpty() || most != Caps.TOKENS
                ? Verdict.passed(written)
                : MapCounting.rewritten(source, statements)
                        .map(rewritten -> countingMaps(rewritten, written))
                        .orElse(Verdict.passed(written));
    }
}
