package org.kithmap.analysis;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kithmap.gate.Gate;
import org.kithmap.gate.Grouping;
import org.kithmap.gate.Passed;
import org.kithmap.gate.Refused;
import org.kithmap.gate.Verdict;
import org.kithmap.graph.Plan;
import org.kithmap.research.Build;
import org.kithmap.research.Cut;
import org.kithmap.research.Ended;
import org.kithmap.research.Limits;
import org.kithmap.research.QueryFailed;
import org.kithmap.research.Question;
import org.kithmap.research.Research;
import org.kithmap.research.Rows;

/// Asks the research graph, the one way there is: what the gate refuses is not run, nor what would
/// be planned otherwise than it allows; nothing is told before the question is in the log; it takes
/// no more than its limits, and tells of no fewer than k.
public final class Questions {

    /// Of one question.
    static final Limits LIMITS = new Limits(Duration.ofSeconds(60), 100_000, 64L << 20);

    private static final int LEAST_GROUP = 5;

    private final Gate gate;
    private final Research research;
    private final QuestionLog log;
    private final DifferenceLog differences;
    private final Running running;
    private final Planned planned;
    private final int k;
    private final Limits limits;

    /// @param k how many people a number may speak of at least; 0 where that is no matter
    public Questions(
            Gate gate, Research research, QuestionLog log, DifferenceLog differences, int k) {
        this(gate, research, log, differences, k, LIMITS);
    }

    Questions(
            Gate gate,
            Research research,
            QuestionLog log,
            DifferenceLog differences,
            int k,
            Limits limits) {
        this.gate = gate;
        this.research = research;
        this.log = log;
        this.differences = differences;
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
    /// @throws QuestionCancelled when somebody went away
    /// @throws org.kithmap.research.QuestionEnded when it did not come to its end
    End ask(String account, Ask ask, Rows to) {
        QuestionLog.Line line = log.begin(account, ask);
        try {
            End end = run(account, ask, line, to);
            log.end(line, Outcome.DONE, end.rows(), end.millis());
            return end;
        } catch (RuntimeException e) {
            log.end(line, Outcome.of(e), null, null);
            throw e;
        }
    }

    private End run(String account, Ask ask, QuestionLog.Line line, Rows to) {
        boolean groups = ask.level() == Level.GROUPS;
        if (groups && ask.mode() != Mode.RUN) {
            throw gate.planOfGroups(ask.text());
        }
        Grouping grouping = groups ? gate.checkGroups(ask.text()) : null;
        Passed query = grouping == null ? gate.check(ask.text()) : grouping.rewritten();
        for (String name : query.parameters()) {
            if (!ask.parameters().containsKey(name)) {
                throw new UnfitParameter("missing", name);
            }
        }
        try (Running.Turn turn = running.take(account, ask.id())) {
            if (ask.mode() == Mode.EXPLAIN) {
                Plan plan = research.explain(query.written(), ask.parameters());
                gate.checkPlan(plan);
                line.require();
                to.columns(List.of());
                return new End(0, 0, Cut.NONE, 0, build(), k == 0 ? plan : plan.withoutFigures());
            }
            planned.require(query, ask.parameters());
            LoggedRows logged = new LoggedRows(line, to);
            GroupCountRecorder counted = new GroupCountRecorder(query, logged);
            SmallCells cells = new SmallCells(k, query, k == 0 ? logged : counted);
            GroupedRows grouped =
                    grouping == null ? null : new GroupedRows(leastGroup(), grouping, logged);
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
                                grouped == null ? cells : grouped);
                cells.end();
                if (grouped != null) {
                    grouped.end();
                }
            } catch (QueryFailed e) {
                throw k == 0 && grouped == null ? e : e.withoutValues();
            } finally {
                line.require(); // what a failure says may be about somebody, too
            }
            if (k > 0 && grouped == null) {
                boolean all = ended.cut() == Cut.NONE && !cells.cut();
                differences.compare(account, line, ask, ended.build(), counted.told(all), k);
            }
            return new End(
                    grouped == null ? ended.rows() : grouped.told(),
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

    /// Ends a question of this analyst's that is being answered, or is still to be. One that is
    /// over, or not theirs, stays as it is.
    void cancel(String account, String id) {
        research.cancel(Running.key(account, id));
    }

    /// The same for a question whose time is over, its reading included.
    void endOverdue(String account, String id) {
        research.endOverdue(Running.key(account, id));
    }

    /// What keeps a text from being run, and the parameters it uses where nothing does.
    Checked checked(String text, Level level) {
        Verdict verdict = level == Level.GROUPS ? gate.verdictOfGroups(text) : gate.verdict(text);
        if (level == Level.GROUPS && verdict.passed().isPresent()) {
            try {
                gate.checkGroups(text);
            } catch (Refused e) {
                return new Checked(List.of(e.refusal()), List.of());
            }
        }
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

    /// How many maps a group that is told is of at least, also where a practice tells trusted
    /// analysts everything.
    int leastGroup() {
        return k == 0 ? LEAST_GROUP : k;
    }

    Limits limits() {
        return limits;
    }
}
