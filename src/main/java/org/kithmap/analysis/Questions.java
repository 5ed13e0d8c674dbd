package org.kithmap.analysis;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kithmap.gate.Gate;
import org.kithmap.gate.Passed;
import org.kithmap.gate.Refused;
import org.kithmap.gate.Verdict;
import org.kithmap.graph.Plan;
import org.kithmap.research.Build;
import org.kithmap.research.Cut;
import org.kithmap.research.Ended;
import org.kithmap.research.Limits;
import org.kithmap.research.NotReady;
import org.kithmap.research.QueryFailed;
import org.kithmap.research.Question;
import org.kithmap.research.Research;
import org.kithmap.research.Rows;
import org.kithmap.research.Stopped;
import org.kithmap.research.TookTooLong;

/// Asks the research graph, the one way there is: what the gate refuses is not run, nor what would
/// be planned otherwise than it allows; nothing is told before the question is in the log; it takes
/// no more than its limits, and tells of no fewer than k.
public final class Questions {

    /// Of one question.
    static final Limits LIMITS = new Limits(Duration.ofSeconds(60), 100_000, 64L << 20);

    private final Gate gate;
    private final Research research;
    private final QuestionLog log;
    private final Running running;
    private final Planned planned;
    private final int k;
    private final Limits limits;

    /// @param k how many people a number may speak of at least; 0 where that is no matter
    public Questions(Gate gate, Research research, QuestionLog log, int k) {
        this(gate, research, log, k, LIMITS);
    }

    Questions(Gate gate, Research research, QuestionLog log, int k, Limits limits) {
        this.gate = gate;
        this.research = research;
        this.log = log;
        this.running = new Running();
        this.planned = new Planned(gate, research);
        this.k = k;
        this.limits = limits;
    }

    /// @param to told of the rows while they come; while it takes its time, no more are fetched
    /// @throws Refused when the gate does not let it pass
    /// @throws UnfitParameter when a parameter is missing
    /// @throws TooManyQuestions when this analyst asks many already
    /// @throws QuestionsBusy when all together do
    /// @throws NotReady when there is no copy to ask
    /// @throws QuestionCancelled as [Stopped], when somebody had enough
    /// @throws TookTooLong when it came to its limit
    /// @throws org.kithmap.research.QueryFailed when Neo4j can't carry it out
    End ask(String account, Ask ask, Rows to) {
        QuestionLog.Line line = log.begin(account, ask);
        try {
            End end = run(account, ask, line, to);
            log.end(line, "done", end.rows(), end.millis());
            return end;
        } catch (RuntimeException e) {
            log.end(line, outcome(e), null, null);
            throw e;
        }
    }

    private End run(String account, Ask ask, QuestionLog.Line line, Rows to) {
        Passed query = gate.check(ask.text());
        for (String name : query.parameters()) {
            if (!ask.parameters().containsKey(name)) {
                throw new UnfitParameter("missing", name);
            }
        }
        try (Running.Turn turn = running.take(account, ask.id())) {
            if (ask.mode() == Mode.EXPLAIN) {
                Plan plan = research.explain(query, ask.parameters());
                gate.checkPlan(plan);
                line.require();
                to.columns(List.of());
                return new End(0, 0, Cut.NONE, 0, build(), k == 0 ? plan : plan.withoutFigures());
            }
            planned.require(query, ask.parameters());
            SmallCells cells = new SmallCells(k, query, new LoggedRows(line, to));
            Ended ended;
            try {
                ended =
                        research.run(
                                new Question(
                                        turn.id(),
                                        query,
                                        ask.parameters(),
                                        ask.mode() == Mode.PROFILE,
                                        limits),
                                cells);
                cells.end();
            } catch (QueryFailed e) {
                throw k == 0 ? e : e.withoutValues();
            } finally {
                line.require(); // what a failure says may be about somebody, too
            }
            return new End(
                    ended.rows(),
                    ended.millis(),
                    cells.cut() ? Cut.ROWS : ended.cut(),
                    cells.suppressed(),
                    ended.build(),
                    ended.plan() == null || k == 0 ? ended.plan() : ended.plan().withoutFigures());
        }
    }

    private @Nullable Build build() {
        return research.state().build();
    }

    private static String outcome(RuntimeException e) {
        return switch (e) {
            case Refused refused -> "refused";
            case UnfitParameter unfit -> "refused";
            case Stopped stopped -> "cancelled";
            case QuestionCancelled cancelled -> "cancelled";
            case TookTooLong late -> "too-long";
            default -> "failed";
        };
    }

    /// Ends a question of this analyst's that is being answered, or is still to be. One that is
    /// over, or not theirs, stays as it is.
    void cancel(String account, String id) {
        research.cancel(Running.key(account, id));
    }

    /// What keeps a text from being run, and the parameters it uses where nothing does.
    Checked checked(String text) {
        Verdict verdict = gate.verdict(text);
        return new Checked(
                verdict.refusals(),
                verdict.passed().stream()
                        .flatMap(passed -> passed.parameters().stream())
                        .sorted()
                        .toList());
    }

    List<String> functions() {
        return gate.functions();
    }

    int k() {
        return k;
    }

    Limits limits() {
        return limits;
    }
}
