package org.kithmap.querypolicy.syntax;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypher.internal.parser.CypherErrorStrategy;
import org.neo4j.cypher.internal.parser.v25.Cypher25Lexer;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.StatementsContext;
import org.neo4j.cypher.internal.parser.v25.ast.factory.Cypher25AstParser;
import scala.Option;

/// Parses a text as Neo4j does, with its lexer, its grammar and its error messages.
public final class CypherParser {

    private static final CypherErrorStrategy.Conf WORDS =
            new Cypher25AstParser("", null, Option.empty(), null, false).errorStrategyConf();

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /// A token stream that stops once its thread has used too much processor time; every step of
    /// the parser asks for a token. A busy machine, where the thread mostly waits, refuses nothing.
    private static final class Tokens extends CommonTokenStream {

        private final long longest;
        private final long started = System.nanoTime();
        private final long startedCpu = THREADS.getCurrentThreadCpuTime();

        Tokens(Cypher25Lexer lexer, long longest) {
            super(lexer);
            this.longest = longest;
        }

        @Override
        public Token LT(int distance) {
            inTime();
            return super.LT(distance);
        }

        @Override
        public int LA(int distance) {
            inTime();
            return super.LA(distance);
        }

        private void inTime() {
            if (System.nanoTime() - started > longest // far quicker to ask for
                    && THREADS.getCurrentThreadCpuTime() - startedCpu > longest) {
                throw new TooSlow();
            }
        }
    }

    public static final class TooSlow extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /// Loads Neo4j's large grammar, so that loading it does not use up the time of the first query.
    static {
        new CypherParser(new QueryText("RETURN 1"), TimeUnit.MINUTES.toNanos(1)).statements();
    }

    private final QueryText queryText;
    private final Tokens tokens;
    private final List<Violation> errors = new ArrayList<>();

    /// @param longestNanos the limit of the processor time of this thread, which reads the text
    public CypherParser(QueryText queryText, long longestNanos) {
        this.queryText = queryText;
        Cypher25Lexer lexer = new Cypher25Lexer(CharStreams.fromString(queryText.text()));
        lexer.removeErrorListeners();
        this.tokens = new Tokens(lexer, longestNanos);
    }

    /// Returns the tokens without spaces and comments.
    public List<Token> tokens() {
        tokens.fill();
        return tokens.getTokens().stream()
                .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
                .toList();
    }

    /// Returns the syntax tree of the text; syntax errors are in [#errors].
    public StatementsContext statements() {
        Cypher25Parser parser = new Cypher25Parser(tokens);
        parser.removeErrorListeners();
        parser.addErrorListener(
                new BaseErrorListener() {
                    @Override
                    public void syntaxError(
                            Recognizer<?, ?> recognizer,
                            Object offending,
                            int line,
                            int column,
                            String words,
                            @Nullable RecognitionException cause) {
                        Token token = (Token) offending;
                        String typed = token.getType() == Token.EOF ? "" : token.getText();
                        errors.add(
                                queryText.refuse(
                                        typed,
                                        ViolationCode.SYNTAX.with(
                                                "words", ParserMessages.shortened(words, typed)),
                                        token,
                                        token));
                    }
                });
        parser.setErrorHandler(new CypherErrorStrategy(WORDS));
        return parser.statements();
    }

    public List<Violation> errors() {
        return errors;
    }
}
