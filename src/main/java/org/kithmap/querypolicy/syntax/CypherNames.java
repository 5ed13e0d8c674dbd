package org.kithmap.querypolicy.syntax;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.FunctionInvocationContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.NamespaceContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ParameterContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ProcedureNameContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.SymbolicNameStringContext;

/// Names as the database interprets them: `range` in backticks is `range`, and names of functions
/// are case-insensitive.
public final class CypherNames {

    private CypherNames() {}

    public static String of(ParserRuleContext name) {
        String text = name.getText();
        return text.length() > 1 && text.startsWith("`") && text.endsWith("`")
                ? text.substring(1, text.length() - 1).replace("``", "`")
                : text;
    }

    public static String function(FunctionInvocationContext call) {
        return qualified(call.functionName().namespace(), call.functionName().symbolicNameString());
    }

    static String procedure(ProcedureNameContext name) {
        return qualified(name.namespace(), name.symbolicNameString());
    }

    public static Set<String> parameters(ParserRuleContext root) {
        Set<String> names = new LinkedHashSet<>();
        SyntaxTree.each(root, ParameterContext.class, used -> names.add(of(used.parameterName())));
        return names;
    }

    private static String qualified(
            @Nullable NamespaceContext namespace, SymbolicNameStringContext name) {
        Stream<SymbolicNameStringContext> before =
                namespace == null ? Stream.of() : namespace.symbolicNameString().stream();
        return Stream.concat(before, Stream.of(name))
                .map(CypherNames::of)
                .collect(Collectors.joining("."))
                .toLowerCase(Locale.ROOT);
    }
}
