package org.kithmap.querypolicy;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.ParserRuleContext;
import org.kithmap.querypolicy.syntax.QueryText;
import org.kithmap.querypolicy.syntax.ViolationCode;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.OrderItemContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ReturnBodyContext;

/// Determines the counts that guard a result: each column derived from several rows needs a count
/// of the same rows beside it, by which small groups are recognised and left out.
final class CountGuards {

    private final RefusalRecorder refusals;
    private final QueryText queryText;
    private final ExpressionSensitivity expressions;

    CountGuards(RefusalRecorder refusals, QueryText queryText, ExpressionSensitivity expressions) {
        this.refusals = refusals;
        this.queryText = queryText;
        this.expressions = expressions;
    }

    /// Returns what the columns of a result disclose.
    ///
    /// @param ordering the variables that ORDER BY sees
    /// @param dropping as in [ColumnDisclosure]
    ColumnDisclosure of(
            ReturnBodyContext body,
            Map<String, Sensitivity> columns,
            DisclosureScope ordering,
            boolean dropping) {
        Set<String> counts = new TreeSet<>();
        Set<String> countsOverMaps = new TreeSet<>();
        Set<String> aggregates = new TreeSet<>();
        columns.forEach((name, made) -> {
            if (made.count()) {
                counts.add(name);
                if (made.isOverMaps()) {
                    countsOverMaps.add(name);
                }
            } else if (!made.isPlain()) {
                aggregates.add(name);
            }
        });
        Set<Set<String>> guards = new HashSet<>();
        columns.forEach((name, made) -> {
            if (!made.count() && !made.isPlain()) {
                guard(name, made, columns, guards, body);
            }
        });
        if (body.orderBy() != null) {
            for (OrderItemContext item : body.orderBy().orderItem()) {
                Sensitivity by =
                        refusals.silently(() -> expressions.of(item.expression(), ordering));
                guard(queryText.written(item), by, columns, new HashSet<>(), item);
            }
        }
        return new ColumnDisclosure(counts, countsOverMaps, aggregates, guards, dropping);
    }

    private void guard(
            String name,
            Sensitivity made,
            Map<String, Sensitivity> columns,
            Set<Set<String>> guards,
            ParserRuleContext where) {
        for (int origin : made.origins()) {
            if (origin < 0) {
                continue;
            }
            Set<String> beside = new TreeSet<>();
            columns.forEach((other, sensitivity) -> {
                if (sensitivity.count() && sensitivity.origins().contains(origin)) {
                    beside.add(other);
                }
            });
            if (beside.isEmpty()) {
                refusals.refuse(name, ViolationCode.COUNT_MISSING, where);
                return;
            }
            guards.add(beside);
        }
    }
}
