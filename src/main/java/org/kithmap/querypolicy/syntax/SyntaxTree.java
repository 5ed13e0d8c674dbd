package org.kithmap.querypolicy.syntax;

import java.util.Optional;
import java.util.function.Consumer;
import org.antlr.v4.runtime.ParserRuleContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ParenthesizedExpressionContext;

/// Traversals of a syntax tree, in the order of the text.
public final class SyntaxTree {

    private SyntaxTree() {}

    /// Visits every node of a type, at any depth, including nodes nested in others of that type.
    public static <T extends ParserRuleContext> void each(
            ParserRuleContext root, Class<T> kind, Consumer<T> consumer) {
        if (kind.isInstance(root)) {
            consumer.accept(kind.cast(root));
        }
        for (int i = 0; i < root.getChildCount(); i++) {
            if (root.getChild(i) instanceof ParserRuleContext inner) {
                each(inner, kind, consumer);
            }
        }
    }

    /// Skips the rules that only contain one other rule: an expression that is a single literal has
    /// twelve levels.
    public static ParserRuleContext core(ParserRuleContext context) {
        ParserRuleContext at = context;
        while (at.getChildCount() == 1 && at.getChild(0) instanceof ParserRuleContext only) {
            at = only;
        }
        return at;
    }

    /// Returns the node of a type that an expression solely consists of, in parentheses or not.
    public static <T extends ParserRuleContext> Optional<T> only(
            ParserRuleContext root, Class<T> kind) {
        ParserRuleContext at = root;
        while (!kind.isInstance(at)) {
            if (at instanceof ParenthesizedExpressionContext inside) {
                at = inside.expression();
                continue;
            }
            if (at.getChildCount() != 1 || !(at.getChild(0) instanceof ParserRuleContext inner)) {
                return Optional.empty();
            }
            at = inner;
        }
        return Optional.of(kind.cast(at));
    }
}
