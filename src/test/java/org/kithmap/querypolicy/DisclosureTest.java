package org.kithmap.querypolicy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.ParserRuleContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Row;
import org.kithmap.querypolicy.syntax.AggregateFunctions;
import org.kithmap.querypolicy.syntax.AllowedClauses;
import org.kithmap.querypolicy.syntax.CypherParser;
import org.kithmap.querypolicy.syntax.QueryText;
import org.kithmap.querypolicy.syntax.Violation;
import org.kithmap.testing.TestGraph;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser;

/// Queries that are refused because they would tell a small count, and a check that the generated
/// uses of counts leave out no part of the grammar.
class DisclosureTest {

    private final QueryPolicy queryPolicy = new QueryPolicy(5);

    static List<TitledQuery> telling() {
        return TitledQuery.of("small-counts-refused.txt");
    }

    static List<TitledQuery> fine() {
        return TitledQuery.of("small-counts-passed.txt");
    }

    @ParameterizedTest
    @MethodSource("telling")
    void aQueryThatWouldTellASmallCountIsRefused(TitledQuery asked) {
        assertThat(queryPolicy.refusals(asked.query()))
                .isNotEmpty()
                .allMatch(violation -> violation.why().code().startsWith("count-"));
    }

    @ParameterizedTest
    @MethodSource("fine")
    void aQueryThatTellsNoSmallCountPasses(TitledQuery asked) {
        assertThat(queryPolicy.refusals(asked.query())).isEmpty();
    }

    /// Also once it is known to be long, and however many maps are beside it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UNWIND l AS x MATCH (f:Ego) WITH f, x, count(*) AS c RETURN x, c, count(f) AS m",
                "UNWIND l AS x MATCH (b:Alter) WITH b, x, count(*) AS c RETURN x, c, count(b) AS m",
                "MATCH (f:Ego) RETURN COUNT { UNWIND l AS x WITH x WHERE x = 6 RETURN x } AS c, count(f) AS m",
                "MATCH (f:Ego) CALL (l, f) { UNWIND l AS x WITH x WHERE x = 6 RETURN count(x) AS c } RETURN c, count(f) AS m"
            })
    void aCountOfAListOverMapsIsACountOverMaps(String rest) {
        String query =
                "MATCH (e:Ego) WITH collect(e.structure_size) AS l WITH l, size(l) AS n WHERE n >= 5 "
                        + rest;
        assertThat(
                        queryPolicy.refusals(query).isEmpty()
                                ? queryPolicy.check(query).counts()
                                : Set.of("c"))
                .contains("c");
    }

    @Test
    void aLaptopRefusesNothingForItsCounts() {
        assertThat(telling())
                .allSatisfy(
                        asked -> assertThat(new QueryPolicy().refusals(asked.query())).isEmpty());
    }

    @Test
    void aRefusalNamesTheColumnAndTheCountToAdd() {
        Violation violation =
                queryPolicy.refusals("MATCH (a:Pet) RETURN a.x AS x, max(a.y) AS most").getFirst();
        assertThat(violation.clause()).isEqualTo("most");
        assertThat(violation.why().english()).contains("add count(*) AS n");
    }

    /// Everything an expression or a clause can be.
    @Test
    void everyPartOfTheGrammarIsUsedWithACount() {
        Set<String> used = new TreeSet<>();
        for (String query : CountUses.samples()) {
            rules(
                    new CypherParser(new QueryText(query), TimeUnit.MINUTES.toNanos(1))
                            .statements(),
                    used);
        }
        Set<String> unused = new TreeSet<>(AllowedClauses.ALLOWED);
        unused.removeAll(used);
        // what holds no expression
        unused.removeAll(
                Set.of(
                        "ascToken",
                        "descToken",
                        "dynamicLabelType",
                        "dynamicProperty", // of SET
                        "endOfFile",
                        "escapedSymbolicNameString",
                        "escapedSymbolicVariableNameString",
                        "dynamicExpression",
                        "groupToken",
                        "labelOrRelType",
                        "labelType", // of what writes
                        "relType",
                        "matchMode",
                        "nodeLabels",
                        "nodeLabelsIs",
                        "normalForm",
                        "pathMode",
                        "pathToken",
                        "propertyExistsPredicate", // of older Cypher
                        "signedIntegerLiteral", // of LIMIT in administration
                        "typeListSuffix",
                        "typeNullability"));
        assertThat(unused).isEmpty();
    }

    private static void rules(ParserRuleContext context, Set<String> found) {
        found.add(Cypher25Parser.ruleNames[context.getRuleIndex()]);
        for (int i = 0; i < context.getChildCount(); i++) {
            if (context.getChild(i) instanceof ParserRuleContext inner) {
                rules(inner, found);
            }
        }
    }

    /// An aggregate function of the database that the query policy does not know would go
    /// unnoticed.
    @Test
    void everyAggregateFunctionIsKnownAsOne() {
        List<Row> aggregating =
                TestGraph.graph()
                        .read(
                                new CypherFile(
                                        "test",
                                        "SHOW FUNCTIONS YIELD name, aggregating WHERE aggregating RETURN toLower(name) AS name"),
                                Map.of());
        Set<String> allowed =
                queryPolicy.functions().stream()
                        .map(String::toLowerCase)
                        .collect(Collectors.toSet());
        assertThat(aggregating.stream().map(row -> row.string("name")).filter(allowed::contains))
                .allMatch(AggregateFunctions.NAMES::contains);
    }
}
