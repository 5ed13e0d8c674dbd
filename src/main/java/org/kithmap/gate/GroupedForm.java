package org.kithmap.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;
import org.kithmap.gate.Grouping.Column;
import org.kithmap.gate.Grouping.Kind;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ClauseContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.CountStarContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.FunctionInvocationContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.MatchClauseContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.QueryWithLocalDefinitionsContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.RegularQueryContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ReturnBodyContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ReturnItemContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.StatementsContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.VariableContext;

/// The one form of query that is accepted where groups alone are told: one `MATCH` whose patterns
/// hang together and hold a map's `(e:Ego)`, perhaps a `WHERE` on plain properties, and one
/// `RETURN` of properties to group by, counts and means. Everything else is refused: what is on no
/// list here has no meaning here.
///
/// As patterns hang together and nothing leads from one map to another, each row found is of one
/// map. So the rows of each group are first counted map by map, and these figures then put
/// together.
final class GroupedForm {

    private static final int COLUMNS = 12;

    private final Source source;
    private final List<Column> columns = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<String> byMap = new ArrayList<>();
    private final List<String> together = new ArrayList<>();

    GroupedForm(Source source) {
        this.source = source;
    }

    /// What is told, once it was rewritten.
    List<Column> columns() {
        return List.copyOf(columns);
    }

    /// The text to be run in the place of a query.
    ///
    /// @throws Refused where it is not of this form
    String rewritten(StatementsContext statements) {
        List<ClauseContext> clauses = clauses(statements);
        MatchClauseContext match = clauses.getFirst().matchClause();
        String map = new GroupedPattern(this).map(match);
        if (match.whereClause() != null) {
            new PlainCondition(this).check(match.whereClause().expression());
        }
        ReturnBodyContext body = clauses.getLast().returnClause().returnBody();
        items(body).forEach(this::item);
        if (together.isEmpty()) {
            throw refused(Reason.GROUPS_WITHOUT_COUNT, body);
        }
        List<String> first = new ArrayList<>();
        List<String> last = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            first.add(keys.get(i) + " AS key" + i);
            last.add("key" + i);
        }
        String order = last.isEmpty() ? "" : " ORDER BY " + String.join(", ", last);
        first.add(map + " AS map");
        first.addAll(byMap);
        last.add("count(*) AS maps");
        last.addAll(together);
        return "%s WITH %s RETURN %s%s"
                .formatted(
                        source.written(match),
                        String.join(", ", first),
                        String.join(", ", last),
                        order);
    }

    private List<ClauseContext> clauses(StatementsContext statements) {
        QueryWithLocalDefinitionsContext query =
                statements.statement().getFirst().queryWithLocalDefinitions();
        List<RegularQueryContext> parts =
                query == null || !query.localDefinition().isEmpty()
                        ? List.of()
                        : query.nextStatement().regularQuery();
        if (parts.size() != 1
                || parts.getFirst().union() == null
                || parts.getFirst().union().singleQuery().size() != 1) {
            throw refused(Reason.GROUPS_FORM, statements);
        }
        List<ClauseContext> clauses = parts.getFirst().union().singleQuery(0).clause();
        if (clauses.size() != 2
                || clauses.getFirst().matchClause() == null
                || clauses.getLast().returnClause() == null) {
            throw refused(Reason.GROUPS_FORM, clauses.size() > 1 ? clauses.get(1) : statements);
        }
        return clauses;
    }

    private List<ReturnItemContext> items(ReturnBodyContext body) {
        // whatever stands beside the items would choose among rows, or say how large groups are
        if (body.getChildCount() != 1
                || body.returnItems().TIMES() != null
                || body.returnItems().returnItem().size() > COLUMNS) {
            throw refused(Reason.GROUPS_RETURN, body);
        }
        return body.returnItems().returnItem();
    }

    private void item(ReturnItemContext item) {
        ParserRuleContext what = Tree.core(item.expression());
        String name =
                item.variable() == null
                        ? source.written(item.expression())
                        : Names.of(item.variable());
        if (PlainCondition.isProperty(what)) {
            keys.add(source.written(what));
            columns.add(new Column(name, Kind.KEY));
        } else if (what instanceof CountStarContext) {
            count(name, "count(*)");
        } else if (what instanceof FunctionInvocationContext call
                && call.functionArgument().size() == 1) {
            aggregate(name, call);
        } else {
            throw refused(Reason.GROUPS_RETURN, item);
        }
    }

    private void aggregate(String name, FunctionInvocationContext call) {
        ParserRuleContext of = call.functionArgument(0).expression();
        Optional<VariableContext> variable = Tree.only(of, VariableContext.class);
        boolean plain = PlainCondition.isProperty(Tree.core(of)) && call.DISTINCT() == null;
        String function = Names.function(call);
        if (function.equals("count") && (variable.isPresent() || plain)) {
            count(
                    name,
                    "count(%s%s)"
                            .formatted(
                                    call.DISTINCT() == null ? "" : "DISTINCT ",
                                    source.written(of)));
        } else if (function.equals("avg") && plain) {
            // a text in it is no number; an error would tell it
            String number = "toFloatOrNull(%s)".formatted(source.written(of));
            figures(
                    name,
                    Kind.MEAN,
                    "sum(%s)".formatted(number),
                    "count(%s)".formatted(number),
                    "min(%s)".formatted(number),
                    "max(%s)".formatted(number));
        } else {
            throw refused(Reason.GROUPS_RETURN, call);
        }
    }

    private void count(String name, String rows) {
        figures(name, Kind.COUNT, rows, rows, null, null);
    }

    private void figures(
            String name,
            Kind kind,
            String sum,
            String values,
            @Nullable String least,
            @Nullable String greatest) {
        int i = columns.size();
        columns.add(new Column(name, kind));
        byMap.add(sum + " AS sum" + i);
        byMap.add(values + " AS values" + i);
        byMap.add((least == null ? "max(null)" : least) + " AS least" + i);
        byMap.add((greatest == null ? "max(null)" : greatest) + " AS greatest" + i);
        together.add("sum(CASE WHEN values%1$d > 0 THEN 1 ELSE 0 END) AS having%1$d".formatted(i));
        together.add("sum(sum%1$d) AS sum%1$d".formatted(i));
        together.add("sum(values%1$d) AS values%1$d".formatted(i));
        together.add("max(values%1$d) AS most%1$d".formatted(i));
        together.add("min(least%1$d) AS least%1$d".formatted(i));
        together.add("max(greatest%1$d) AS greatest%1$d".formatted(i));
    }

    /// A part of the query that is not of this form.
    Refused refused(Reason why, ParserRuleContext where) {
        return new Refused(source.refuse(where.getStart().getText(), why.with(), where));
    }
}
