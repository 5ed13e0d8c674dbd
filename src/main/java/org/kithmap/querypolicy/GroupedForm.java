package org.kithmap.querypolicy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;
import org.kithmap.querypolicy.GroupedQuery.Column;
import org.kithmap.querypolicy.GroupedQuery.ColumnKind;
import org.kithmap.querypolicy.GroupedQuery.Order;
import org.kithmap.querypolicy.syntax.CypherNames;
import org.kithmap.querypolicy.syntax.QueryRejected;
import org.kithmap.querypolicy.syntax.QueryText;
import org.kithmap.querypolicy.syntax.SyntaxTree;
import org.kithmap.querypolicy.syntax.ViolationCode;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ClauseContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.CountStarContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.FunctionInvocationContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.MatchClauseContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.NumberLiteralContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.OrderItemContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.QueryWithLocalDefinitionsContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.RegularQueryContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ReturnBodyContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ReturnItemContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.StatementsContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.VariableContext;

/// The only form of query that is accepted for grouped figures: one `MATCH` with connected patterns
/// that contain a map's `(e:Ego)`, optionally a `WHERE` on plain properties, and one `RETURN` of
/// properties to group by and of aggregates. Everything that is not listed here is refused.
///
/// Since the patterns are connected and no relationship leads from one map to another, each row
/// belongs to one map. So the rows of each group are first aggregated by map, and these figures are
/// then combined.
final class GroupedForm {

    /// The aggregates by function name, spelled as in [CypherNames]. Functions that would disclose
    /// the smallest or largest value are not among them.
    private static final Map<String, ColumnKind> KINDS =
            Map.of(
                    "count", ColumnKind.COUNT,
                    "sum", ColumnKind.SUM,
                    "avg", ColumnKind.MEAN,
                    "stdev", ColumnKind.STDEV,
                    "percentilecont", ColumnKind.PERCENTILE,
                    "percentiledisc", ColumnKind.PERCENTILE);

    private static final int COLUMNS = 16;

    private final QueryText queryText;
    private final List<Column> columns = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final GroupedFigures figures;
    private final List<Order> order = new ArrayList<>();
    private @Nullable Long limit;

    GroupedForm(QueryText queryText) {
        this.queryText = queryText;
        this.figures = new GroupedFigures(queryText.unused("kithmap"));
    }

    /// Returns the grouped query. Must be called after the text was rewritten.
    ///
    /// @param rewritten the query to run
    GroupedQuery grouping(ValidatedQuery rewritten) {
        return new GroupedQuery(rewritten, List.copyOf(columns), List.copyOf(order), limit);
    }

    /// Returns the text to run in place of the query.
    ///
    /// @throws QueryRejected when it is not of this form
    String rewritten(StatementsContext statements) {
        List<ClauseContext> clauses = clauses(statements);
        MatchClauseContext match = clauses.getFirst().matchClause();
        String map = new GroupedPattern(this).map(match);
        if (match.whereClause() != null) {
            new PlainCondition(this).check(match.whereClause().expression());
        }
        ReturnBodyContext body = clauses.getLast().returnClause().returnBody();
        items(body).forEach(this::item);
        if (figures.isEmpty()) {
            throw refused(ViolationCode.GROUPS_WITHOUT_COUNT, body);
        }
        page(body);
        List<String> first = new ArrayList<>();
        List<String> last = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            first.add(keys.get(i) + " AS key" + i);
            last.add("key" + i);
        }
        String byKeys = last.isEmpty() ? "" : " ORDER BY " + String.join(", ", last);
        first.add(map + " AS map");
        first.addAll(figures.byMap());
        last.add("count(*) AS maps");
        last.add(figures.together());
        return "%s%s WITH %s RETURN %s%s"
                .formatted(
                        queryText.written(match),
                        figures.values(),
                        String.join(", ", first),
                        String.join(", ", last),
                        byKeys);
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
            throw refused(ViolationCode.GROUPS_FORM, statements);
        }
        List<ClauseContext> clauses = parts.getFirst().union().singleQuery(0).clause();
        if (clauses.size() != 2
                || clauses.getFirst().matchClause() == null
                || clauses.getLast().returnClause() == null) {
            throw refused(
                    ViolationCode.GROUPS_FORM, clauses.size() > 1 ? clauses.get(1) : statements);
        }
        return clauses;
    }

    private List<ReturnItemContext> items(ReturnBodyContext body) {
        // besides the items, only order and limit can be applied to the disclosed figures
        if (body.DISTINCT() != null
                || body.skip() != null
                || body.returnItems().TIMES() != null
                || body.returnItems().returnItem().size() > COLUMNS) {
            throw refused(ViolationCode.GROUPS_RETURN, body);
        }
        return body.returnItems().returnItem();
    }

    /// Reads the order and the limit. Groups are ordered by their disclosed, rounded figures.
    private void page(ReturnBodyContext body) {
        if (body.orderBy() != null) {
            for (OrderItemContext item : body.orderBy().orderItem()) {
                String by =
                        SyntaxTree.only(item.expression(), VariableContext.class)
                                .map(CypherNames::of)
                                .orElse(queryText.written(item.expression()));
                int column = columns.stream().map(Column::name).toList().indexOf(by);
                if (column < 0) {
                    column = written.indexOf(queryText.written(item.expression()));
                }
                if (column < 0) {
                    throw refused(ViolationCode.GROUPS_ORDER, item);
                }
                order.add(new Order(column, item.descToken() != null));
            }
        }
        if (body.limit() != null) {
            limit =
                    SyntaxTree.only(body.limit().expression(), NumberLiteralContext.class)
                            .map(NumberLiteralContext::getText)
                            .filter(number -> number.matches("\\d{1,9}"))
                            .map(Long::valueOf)
                            .orElseThrow(() -> refused(ViolationCode.GROUPS_ORDER, body.limit()));
        }
    }

    private void item(ReturnItemContext item) {
        ParserRuleContext what = SyntaxTree.core(item.expression());
        written.add(queryText.written(item.expression()));
        String name = item.variable() == null ? written.getLast() : CypherNames.of(item.variable());
        if (PlainCondition.isProperty(what)) {
            // an id belongs to one map, so its groups would never be shown
            if (what.getStop().getText().replace("`", "").equals("id")) {
                throw refused(ViolationCode.GROUPS_RETURN, item);
            }
            keys.add(queryText.written(what));
            add(name, ColumnKind.KEY, 0);
        } else if (what instanceof CountStarContext) {
            figures.count(columns.size(), "count(*)");
            add(name, ColumnKind.COUNT, 0);
        } else if (what instanceof FunctionInvocationContext call
                && !call.functionArgument().isEmpty()) {
            aggregate(name, call);
        } else {
            throw refused(ViolationCode.GROUPS_RETURN, item);
        }
    }

    private void aggregate(String name, FunctionInvocationContext call) {
        ParserRuleContext of = call.functionArgument(0).expression();
        boolean variable = SyntaxTree.only(of, VariableContext.class).isPresent();
        boolean plain = PlainCondition.isProperty(SyntaxTree.core(of)) && call.DISTINCT() == null;
        ColumnKind kind = KINDS.get(CypherNames.function(call));
        int arguments = kind == ColumnKind.PERCENTILE ? 2 : 1;
        if (call.functionArgument().size() != arguments || (!plain && kind != ColumnKind.COUNT)) {
            throw refused(ViolationCode.GROUPS_RETURN, call);
        }
        if (kind == ColumnKind.COUNT && (variable || plain)) {
            String distinct = call.DISTINCT() == null ? "" : "DISTINCT ";
            figures.count(columns.size(), "count(%s%s)".formatted(distinct, queryText.written(of)));
            add(name, kind, 0);
        } else if (kind != null && kind != ColumnKind.COUNT) {
            double at = kind == ColumnKind.PERCENTILE ? percentile(call) : 0;
            figures.number(columns.size(), kind, queryText.written(of));
            add(name, kind, at);
        } else {
            throw refused(ViolationCode.GROUPS_RETURN, call);
        }
    }

    private double percentile(FunctionInvocationContext call) {
        return SyntaxTree.only(call.functionArgument(1).expression(), NumberLiteralContext.class)
                .map(NumberLiteralContext::getText)
                .filter(number -> number.matches("0|1|0?\\.\\d{1,9}|1\\.0{1,9}"))
                .map(Double::valueOf)
                .orElseThrow(() -> refused(ViolationCode.GROUPS_RETURN, call));
    }

    private void add(String name, ColumnKind kind, double percentile) {
        columns.add(new Column(name, kind, percentile));
    }

    /// Returns the refusal of a part of the query that is not of this form.
    QueryRejected refused(ViolationCode why, ParserRuleContext where) {
        return new QueryRejected(queryText.refuse(where.getStart().getText(), why.with(), where));
    }
}
