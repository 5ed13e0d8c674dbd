package org.kithmap.querypolicy.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.CallClauseContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.FunctionInvocationContext;

/// The allowed functions and procedures. Those that are missing access a file, another database, or
/// the server and its internals; create values whose size cannot be bounded; or work on vectors.
public final class AllowedFunctions {

    private static final List<String> NAMES =
            List.of(
                    """
                    abs acos asin atan atan2 avg ceil char_length character_length coalesce coll.distinct coll.flatten
                    coll.indexOf coll.max coll.min coll.sort collect cos cot count date date.realtime date.statement
                    date.transaction date.truncate datetime datetime.truncate degrees duration duration.between
                    duration.inDays duration.inMonths duration.inSeconds e elementId endNode exp floor format head
                    isEmpty isNaN keys labels last left length local_datetime localdatetime localdatetime.truncate
                    localtime localtime.truncate log log10 lower ltrim max min nodes nullIf percentileCont
                    percentileDisc pi properties radians rand range relationships replace reverse right round rtrim
                    sign sin size split sqrt startNode stDev stDevP stdev stdevp substring sum tail tan time
                    time.truncate timestamp toBoolean toBooleanList toBooleanOrNull toFloat toFloatList toFloatOrNull
                    toInteger toIntegerList toIntegerOrNull toLower toString toStringList toStringOrNull toUpper trim
                    btrim type upper valueType
                    """
                            .strip()
                            .split("\\s+"));

    /// Functions that have a rule of their own in the grammar.
    private static final List<String> IN_THE_GRAMMAR =
            List.of(
                    "all",
                    "any",
                    "exists",
                    "none",
                    "normalize",
                    "reduce",
                    "shortestPath",
                    "single");

    private static final Set<String> ALLOWED =
            NAMES.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());

    private static final Set<String> PROCEDURES =
            Set.of(
                    "db.labels",
                    "db.relationshiptypes",
                    "db.propertykeys",
                    "db.schema.visualization",
                    "db.schema.nodetypeproperties",
                    "db.schema.reltypeproperties");

    private AllowedFunctions() {}

    public static List<String> names() {
        return Stream.concat(NAMES.stream(), IN_THE_GRAMMAR.stream())
                .filter(name -> !name.startsWith("stdev")) // listed as stDev, as in Neo4j's manual
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    public static List<Violation> refusals(QueryText queryText, ParserRuleContext root) {
        List<Violation> refusals = new ArrayList<>();
        SyntaxTree.each(
                root,
                FunctionInvocationContext.class,
                call -> {
                    if (!ALLOWED.contains(CypherNames.function(call))) {
                        refusals.add(
                                queryText.refuse(
                                        call.functionName().getText() + "()",
                                        ViolationCode.FUNCTION.with(),
                                        call.functionName()));
                    }
                });
        SyntaxTree.each(
                root,
                CallClauseContext.class,
                call -> {
                    if (!PROCEDURES.contains(CypherNames.procedure(call.procedureName()))) {
                        refusals.add(
                                queryText.refuse(
                                        "CALL " + call.procedureName().getText(),
                                        ViolationCode.PROCEDURE.with(),
                                        call.procedureName()));
                    }
                });
        return refusals;
    }
}
