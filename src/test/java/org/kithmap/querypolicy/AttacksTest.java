package org.kithmap.querypolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.graph.QueryPlan;
import org.kithmap.querypolicy.syntax.QueryRejected;

/// Attempts by an analyst to read more than they may, to stop others, or to change something: every
/// attack on stock Neo4j that is known to us, and what we could think of.
///
/// `src/test/resources/querypolicy/attacks.txt` has them, each with the code of its refusal.
/// `@30«x»` stands for thirty times `x`, `␀` for what no text file holds.
class AttacksTest {

    private static final Pattern REPEATED = Pattern.compile("@(\\d+)«([^»]*)»");

    private final QueryPolicy queryPolicy = new QueryPolicy();

    record Attack(String title, String code, String query) {

        @Override
        public String toString() {
            return title;
        }
    }

    static List<Attack> attacks() {
        return TitledQuery.of("attacks.txt").stream()
                .map(titledQuery -> {
                    String[] title = titledQuery.title().split(" \\| ");
                    return new Attack(title[0], title[1], written(titledQuery.query()));
                })
                .toList();
    }

    private static String written(String query) {
        return REPEATED.matcher(query).replaceAll(AttacksTest::repeated).replace('␀', '\0');
    }

    private static String repeated(MatchResult found) {
        return Matcher.quoteReplacement(found.group(2).repeat(Integer.parseInt(found.group(1))));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void anAttackIsRefusedWithItsReason(Attack attack) {
        assertThat(queryPolicy.refusals(attack.query()))
                .as(attack.query().length() > 500 ? attack.title() : attack.query())
                .isNotEmpty()
                .first()
                .extracting(violation -> violation.why().code())
                .isEqualTo(attack.code());
        assertThatThrownBy(() -> queryPolicy.check(attack.query()))
                .isInstanceOf(QueryRejected.class);
    }

    /// Should a later Neo4j bring a part of Cypher that gets past all lists, its plan tells.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "LoadCSV",
                "ShowSettings",
                "ShowTransactions",
                "TerminateTransactions",
                "Create",
                "SetProperty",
                "Foreach",
                "TransactionForeach",
                "TransactionApply",
                "RunQueryAt",
                "NodeVectorIndexSearch",
                "CreateIndex",
                "ShowProcedures",
                "Merge"
            })
    void aPlanWithAnOperatorThatIsNotOnTheListIsRefused(String operator) {
        QueryPlan queryPlan = plan("ProduceResults", plan(operator));
        assertThatThrownBy(() -> queryPolicy.checkPlan(queryPlan))
                .isInstanceOf(QueryRejected.class)
                .hasMessageContaining(operator);
    }

    @Test
    void aPlanOfListedOperatorsPasses() {
        QueryPlan queryPlan = plan("ProduceResults@neo4j", plan("VarLengthExpand(All)@neo4j"));
        assertThatCode(() -> queryPolicy.checkPlan(queryPlan)).doesNotThrowAnyException();
    }

    private static QueryPlan plan(String operator, QueryPlan... children) {
        return new QueryPlan(operator, Map.of(), List.of(children), null);
    }
}
