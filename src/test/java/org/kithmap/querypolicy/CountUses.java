package org.kithmap.querypolicy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Queries that use a count in every possible place: each function on the query policy's list with
/// a count in each argument, each kind of expression with a count in each operand, each clause with
/// such an expression. A function that is added to the list is used automatically; [DisclosureTest]
/// checks that every expression of the grammar is.
public final class CountUses {

    /// Ways to a count of all pets; `%s` is the rest, which knows it as n.
    private static final List<String> BEGINNINGS =
            List.of(
                    "MATCH (a:Pet) WITH count(a) AS n %s",
                    "MATCH (a:Pet) WITH collect(a) AS l WITH size(l) AS n %s",
                    "MATCH (a:Pet) WITH sum(1) AS n %s",
                    "WITH COUNT { (:Pet) } AS n %s",
                    "CALL () { MATCH (a:Pet) RETURN count(*) AS n UNION ALL MATCH (a:Nobody) RETURN a.x AS n } WITH n %s",
                    "MATCH (x:Ego) MATCH (a:Pet) WITH x, count(a) AS n %s",
                    "MATCH (a:Pet) LET n = COUNT { (:Pet) } %s");

    private static final List<String> CLAUSES =
            List.of(
                    "RETURN %s AS v",
                    "RETURN n, %s AS v",
                    "RETURN n, [%s] AS v",
                    "RETURN n, {v: %s} AS v",
                    "RETURN n, coalesce(%s, 0) AS v",
                    "RETURN n, toString(%s) + 'x' AS v",
                    "RETURN n, CASE WHEN %s = 2 THEN 1 ELSE 0 END AS v",
                    "WITH n, %s AS v RETURN n, v",
                    "WITH n, %s AS v RETURN v",
                    "WITH n, %s AS v RETURN *",
                    "WITH %s AS v, count(*) AS m RETURN v, m",
                    "WITH DISTINCT %s AS v RETURN v",
                    "WITH n, %s AS v WHERE v = 2 RETURN 1 AS one",
                    "WITH n WHERE %s = 2 RETURN n",
                    "WITH n WHERE %s > 2 RETURN 1 AS one",
                    "LET v = %s RETURN n, v",
                    "FILTER %s = 2 RETURN 1 AS one",
                    "MATCH (e:Ego) WHERE %s = 2 RETURN count(e) AS m",
                    "MATCH (e:Ego {structure_size: %s}) RETURN count(e) AS m",
                    "MATCH (e:Ego WHERE %s = 2) RETURN e.id AS id",
                    "MATCH (e:Ego) WITH e, %s AS v WHERE v = 2 RETURN count(e) AS m",
                    "MATCH (e:Ego) RETURN n, sum(%s) AS v",
                    "MATCH (e:Ego) RETURN %s AS v, count(e) AS m",
                    "MATCH (e:Ego) RETURN e.id AS id ORDER BY %s, e.id",
                    "MATCH (e:Ego) WITH e ORDER BY %s, e.id LIMIT 2 RETURN e.id AS id",
                    "MATCH (e:Ego) RETURN e.id AS id ORDER BY e.id LIMIT %s",
                    "MATCH (e:Ego) RETURN e.id AS id ORDER BY e.id SKIP %s",
                    "MATCH (e:Ego) ORDER BY %s, e.id LIMIT 2 RETURN e.id AS id",
                    "MATCH (e:Ego) ORDER BY e.id SKIP %s RETURN e.id AS id",
                    "RETURN n ORDER BY %s",
                    "RETURN DISTINCT %s AS v",
                    "RETURN %s AS v UNION RETURN 2 AS v",
                    "RETURN %s AS v UNION ALL RETURN 7 AS v",
                    "RETURN 1 AS m, %s AS v UNION ALL MATCH (e:Ego) RETURN count(e) AS m, 7 AS v",
                    "UNWIND %s AS v RETURN v",
                    "UNWIND [1, %s] AS v RETURN v",
                    "UNWIND range(1, 5) AS i WITH i, n WHERE i <= %s RETURN i",
                    "FOR v IN [%s] RETURN v",
                    "CALL (n) { RETURN %s AS v } RETURN n, v",
                    "CALL (*) { WITH n WHERE %s = 2 RETURN 1 AS v } RETURN v",
                    "CALL (n) { RETURN %s AS v UNION RETURN 2 AS v } RETURN v",
                    "OPTIONAL CALL (n) { WITH n WHERE %s = 2 RETURN 1 AS v } RETURN v",
                    "RETURN n NEXT RETURN %s AS v",
                    "RETURN n NEXT RETURN n, %s AS v",
                    "RETURN EXISTS { MATCH (e:Ego) WHERE %s = 2 } AS v",
                    "RETURN n, EXISTS { MATCH (e:Ego) RETURN e LIMIT %s } AS v",
                    "RETURN n, COUNT { MATCH (e:Ego) WHERE %s = 2 } AS v",
                    "RETURN n, COLLECT { MATCH (e:Ego) RETURN %s } AS v",
                    "WITH collect(%s) AS v RETURN v[0] AS w",
                    "WITH n, max(%s) AS v RETURN n, v",
                    "WITH n WHERE n >= 5 RETURN n, %s AS v",
                    "WITH n WHERE n > 0 RETURN n, %s AS v",
                    "CALL db.labels() YIELD label WHERE %s = 2 RETURN label",
                    "CALL db.labels(%s) YIELD label RETURN label");

    /// In these, X is the count. Each kind of expression, with it in each operand.
    private static final List<String> SYNTAX =
            List.of(
                    "X",
                    "(X)",
                    "X + 1",
                    "1 + X",
                    "X - 1",
                    "9223372036854775805 + X",
                    "X || 'a'",
                    "X * 2",
                    "2 * X",
                    "100.0 * X / 7",
                    "X * 4611686018427387903",
                    "7 / X",
                    "1.5 / X",
                    "7 / (X - 2)",
                    "X / 2",
                    "X % 2",
                    "7 % X",
                    "X ^ 2",
                    "2.0 ^ X",
                    "-X",
                    "+X",
                    "X = 2",
                    "X <> 2",
                    "2 < X",
                    "1 < X < 3",
                    "X >= 3",
                    "X > 4",
                    "X IN [1, 2]",
                    "2 IN [X]",
                    "'1' STARTS WITH toString(X)",
                    "toString(X) ENDS WITH '2'",
                    "'12' CONTAINS toString(X)",
                    "toString(X) =~ '2'",
                    "X IS NULL",
                    "X IS NOT NULL",
                    "X IS :: INTEGER",
                    "toString(X) IS NORMALIZED",
                    "NOT X = 2",
                    "X = 2 AND true",
                    "true AND X = 2",
                    "X = 2 AND 1 / 0 = 1",
                    "X = 2 OR false",
                    "X = 2 OR 1 / 0 = 1",
                    "X = 2 XOR true",
                    "[X]",
                    "[0, X]",
                    "{a: X}",
                    "{a: X}.a",
                    "{a: X}['a']",
                    "[0, 1, 2][X]",
                    "[0, 1, 2, 3][X..]",
                    "[0, 1, 2, 3][..X]",
                    "[X][0]",
                    "CASE X WHEN 2 THEN 1 ELSE 0 END",
                    "CASE 2 WHEN X THEN 1 ELSE 0 END",
                    "CASE WHEN X = 2 THEN 1 ELSE 0 END",
                    "CASE WHEN true THEN X END",
                    "CASE WHEN false THEN 1 ELSE X END",
                    "CASE WHEN X = 2 THEN 1 / 0 ELSE 0 END",
                    "CASE WHEN X = 2 THEN date('x') ELSE 0 END",
                    "CASE X WHEN 1, 2 THEN 'few' WHEN > 3 THEN 'more' END",
                    "CASE X WHEN IS NULL THEN 1 ELSE X END",
                    "[x IN [1] | X]",
                    "[x IN [1, 2, 3] WHERE x < X | x]",
                    "[x IN [X] | x]",
                    "[x IN [X] WHERE x = 2]",
                    "all(x IN [1] WHERE x < X)",
                    "any(x IN [2] WHERE x = X)",
                    "none(x IN [2] WHERE x = X)",
                    "single(x IN [1, 2] WHERE x = X)",
                    "any(x IN [X] WHERE x = 2)",
                    "reduce(s = X, x IN [1] | s + x)",
                    "reduce(s = 0, x IN [X] | s + x)",
                    "reduce(s = 0, x IN [1] | s + X)",
                    "EXISTS { MATCH (e:Ego) WHERE X = 2 }",
                    "EXISTS { (:Ego {structure_size: X}) }",
                    "EXISTS { UNWIND range(3, X) AS i RETURN i }",
                    "COUNT { MATCH (e:Ego) WHERE X = 2 }",
                    "COUNT { (:Ego) WHERE X = 2 }",
                    "COLLECT { MATCH (e:Ego) WHERE X = 2 RETURN e.id }",
                    "COLLECT { RETURN X }",
                    "[(e:Ego)-->(b) WHERE X = 2 | 1]",
                    "[p = (e:Ego)-->(b) | X]",
                    "COLLECT { MATCH (e:Ego) RETURN e {.id, v: X} ORDER BY e.id }",
                    "EXISTS { MATCH (b:Pet)<-[t:KNOWS]-(e:$(toString(X))) }",
                    "COLLECT { MATCH (e:Ego), (b:Pet) RETURN [shortestPath((e)-[*..2]-(b)), X] }",
                    "EXISTS { MATCH (e:Ego) WHERE e:$any([toString(X)]) }",
                    "EXISTS { MATCH (e:Ego) WHERE e IS Ego AND X = 2 }",
                    "trim(LEADING toString(X) FROM '234')",
                    "trim(BOTH FROM toString(X))",
                    "normalize(toString(X), NFC)",
                    "COLLECT { MATCH (e:Ego) RETURN e ORDER BY e.id }[X].id",
                    "EXISTS { MATCH (e:Ego) WHERE (e:$all(['Ego', toString(X)])) }",
                    "EXISTS { MATCH (e:Ego) WHERE e[toString(X)] IS NULL }",
                    "EXISTS { MATCH (e:Ego) WHERE (e)-->(:Pet) AND X = 2 }",
                    "EXISTS { MATCH p = shortestPath((e:Ego)-[*..2]-(b:Pet)) WHERE X = 2 }",
                    "EXISTS { MATCH p = SHORTEST 1 (e:Ego) ((x)--(y)){1,2} (b:Pet) WHERE X = 2 }",
                    "EXISTS { MATCH (e:Ego&!Pet|Alter)-[t:KNOWS|SUPPORTS*1..2]->(b:%) WHERE X = 2 }",
                    "X = $p",
                    "toFloat(X) / 7",
                    "round(toFloat(X) / 7, 2)",
                    "round(1.55, X)",
                    "count { (:Pet) }",
                    "toString(X) + toString(X)",
                    "coalesce(null, X)",
                    "coalesce(X, 1 / 0)",
                    "X + X",
                    "X + 0.5",
                    "X + 'x'",
                    "date(toString(X))",
                    "date({year: 2000 + X})",
                    "nullIf(2, X)",
                    "toInteger('1' + X)",
                    "true",
                    "null",
                    "'text'",
                    "INF",
                    "valueType(X)");

    private CountUses() {}

    /// Returns expressions that use a count in every way the language has.
    ///
    /// @param count an expression that is the count
    public static List<String> expressions(String count) {
        Set<String> all = new LinkedHashSet<>();
        SYNTAX.forEach(syntax -> all.add(syntax.replaceAll("\\bX\\b", count)));
        for (String function : new QueryPolicy().functions()) {
            for (String arguments :
                    List.of(
                            "X",
                            "X, 2",
                            "2, X",
                            "toString(X)",
                            "'abc', X",
                            "'abc', X, 2",
                            "'abc', 1, X",
                            "'a2c', toString(X), 'x'",
                            "[X]",
                            "[3, 1], X")) {
                all.add(function + "(" + arguments.replace("X", count) + ")");
            }
        }
        return new ArrayList<>(all);
    }

    /// Each expression in a few clauses, and the most telling ones in all clauses and after all
    /// beginnings.
    public static List<String> queries() {
        Set<String> all = new LinkedHashSet<>();
        for (String expression : expressions("n")) {
            for (String clause : CLAUSES.subList(0, 2)) {
                all.add(query(BEGINNINGS.getFirst(), clause, expression));
            }
        }
        for (String syntax : SYNTAX) {
            String expression = syntax.replaceAll("\\bX\\b", "n");
            for (String clause : CLAUSES) {
                all.add(query(BEGINNINGS.getFirst(), clause, expression));
            }
        }
        for (String expression : List.of("n", "n + 1", "toFloat(n) / 7", "n > 2", "[n]")) {
            for (String beginning : BEGINNINGS) {
                for (String clause : CLAUSES) {
                    all.add(query(beginning, clause, expression));
                }
            }
        }
        for (String expression : expressions("count(a)")) {
            all.add("MATCH (a:Pet) RETURN count(a) AS m, " + expression + " AS v");
        }
        for (String count : List.of("count(*)", "size(collect(a))", "COUNT { (:Pet) }", "sum(1)")) {
            String before = count.startsWith("COUNT") ? "" : "MATCH (a:Pet) ";
            for (String syntax : SYNTAX) {
                String expression = syntax.replaceAll("\\bX\\b", count);
                if (expression.contains(count)) { // else there is a row for each pet
                    all.add(before + "RETURN " + expression + " AS v");
                }
                all.add(before + "RETURN " + count + " AS m, " + expression + " AS v");
            }
        }
        return new ArrayList<>(all);
    }

    /// Each kind of expression and each clause once.
    static List<String> samples() {
        List<String> samples = new ArrayList<>();
        SYNTAX.forEach(syntax ->
                samples.add(
                        query(
                                BEGINNINGS.getFirst(),
                                CLAUSES.getFirst(),
                                syntax.replaceAll("\\bX\\b", "n"))));
        CLAUSES.forEach(clause -> samples.add(query(BEGINNINGS.getFirst(), clause, "n")));
        return samples;
    }

    private static String query(String beginning, String clause, String expression) {
        return beginning.replace("%s", clause.replace("%s", expression));
    }
}
