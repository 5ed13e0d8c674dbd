package org.kithmap.querypolicy.syntax;

import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.CollectExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.CountExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.CountStarContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ExistsExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.FunctionInvocationContext;

/// The aggregate functions of Cypher, which combine several rows.
public final class AggregateFunctions {

    public static final Set<String> NAMES =
            Set.of(
                    "avg",
                    "collect",
                    "count",
                    "max",
                    "min",
                    "percentilecont",
                    "percentiledisc",
                    "stdev",
                    "stdevp",
                    "sum");

    private AggregateFunctions() {}

    public static boolean is(ParserRuleContext context) {
        return context instanceof CountStarContext
                || (context instanceof FunctionInvocationContext call
                        && NAMES.contains(CypherNames.function(call)));
    }

    /// Returns whether an expression contains an aggregate function. Those in a subquery do not
    /// count, as they combine the subquery's rows.
    public static boolean in(ParserRuleContext context) {
        if (is(context)) {
            return true;
        }
        if (context instanceof ExistsExpressionContext
                || context instanceof CountExpressionContext
                || context instanceof CollectExpressionContext) {
            return false;
        }
        for (int i = 0; i < context.getChildCount(); i++) {
            if (context.getChild(i) instanceof ParserRuleContext inner && in(inner)) {
                return true;
            }
        }
        return false;
    }
}
