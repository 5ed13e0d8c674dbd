package org.kithmap.querypolicy;

import java.util.Optional;
import java.util.function.Consumer;
import org.antlr.v4.runtime.ParserRuleContext;

/// Ways through a tree of the grammar, in the order of the text.
final class SyntaxTree {

    private SyntaxTree() {}

    /// Everything of a kind, at any depth, what is inside another of that kind too.
    static <T extends ParserRuleContext> void each(
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

    /// Past the rules that only pass on what they hold: an expression that is one literal is twelve
    /// deep.
    static ParserRuleContext core(ParserRuleContext context) {
        ParserRuleContext at = context;
        while (at.getChildCount() == 1 && at.getChild(0) instanceof ParserRuleContext only) {
            at = only;
        }
        return at;
    }

    /// What an expression is when it is nothing but that, with or without brackets round it.
    static <T extends ParserRuleContext> Optional<T> only(ParserRuleContext root, Class<T> kind) {
        ParserRuleContext at = root;
        while (!kind.isInstance(at)) {
            if (at.getChildCount() != 1 || !(at.getChild(0) instanceof ParserRuleContext inner)) {
                return Optional.empty();
            }
            at = inner;
        }
        return Optional.of(kind.cast(at));
    }
}
