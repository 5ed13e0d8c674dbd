package org.kithmap.querypolicy.syntax;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.neo4j.cypher.internal.parser.v25.Cypher25Lexer;

/// Limits that are checked before a text is parsed. A parser recurses for each bracket and each
/// NOT, and so do the planner and the runtime of the database, whose stack size is not under our
/// control.
public final class InputLimits {

    private static final int BYTES = 8192;
    public static final int TOKENS = 2500;

    /// The limit for a rewritten text, which has several figures for each aggregate of the
    /// original.
    public static final int REWRITTEN_TOKENS = 3 * TOKENS;

    public static final int DEPTH = 32;
    private static final int RUN = 4;

    private static final Set<String> PREFIXES = Set.of("CYPHER", "EXPLAIN", "PROFILE");
    private static final Set<Integer> OPENING =
            Set.of(
                    Cypher25Lexer.LPAREN,
                    Cypher25Lexer.LBRACKET,
                    Cypher25Lexer.LCURLY,
                    Cypher25Lexer.CASE);
    private static final Set<Integer> CLOSING =
            Set.of(
                    Cypher25Lexer.RPAREN,
                    Cypher25Lexer.RBRACKET,
                    Cypher25Lexer.RCURLY,
                    Cypher25Lexer.END);
    private static final Set<String> UNARY = Set.of("NOT", "!", "+", "-");

    private InputLimits() {}

    public static Optional<Violation> ofText(QueryText queryText) {
        String text = queryText.text();
        if (text.isBlank()) {
            return Optional.of(queryText.refuse(ViolationCode.EMPTY.with()));
        }
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > BYTES) {
            return Optional.of(
                    queryText.refuse(ViolationCode.TOO_LONG.with("bytes", bytes, "most", BYTES)));
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (unseen(character)) {
                return Optional.of(
                        queryText.refuse(
                                "",
                                ViolationCode.CONTROL_CHARACTER.with(
                                        "character", "U+%04X".formatted(character)),
                                i,
                                i + Character.charCount(character)));
            }
            // Neo4j replaces these escapes in the whole text before parsing, also within quotes
            if (character == '\\' && text.regionMatches(true, i + 1, "u", 0, 1)) {
                return Optional.of(
                        queryText.refuse("\\u", ViolationCode.ESCAPED_CHARACTER.with(), i, i + 2));
            }
        }
        return Optional.empty();
    }

    /// Returns whether a character is invisible. Formatting characters change the direction of
    /// writing, or are not drawn at all.
    private static boolean unseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\t' && character != '\n' && character != '\r';
            case Character.FORMAT, Character.SURROGATE -> true;
            default -> false;
        };
    }

    /// Returns the violation of a query with too many tokens.
    ///
    /// @param tokens without spaces and comments; the last one is the end of the text
    /// @param most the most tokens allowed
    public static Optional<Violation> ofTokens(
            QueryText queryText, List<? extends Token> tokens, int most) {
        Token first = tokens.getFirst();
        if (PREFIXES.contains(upper(first))) {
            return Optional.of(
                    queryText.refuse(upper(first), ViolationCode.PREFIX.with(), first, first));
        }
        if (tokens.size() - 1 > most) {
            return Optional.of(
                    queryText.refuse(
                            "",
                            ViolationCode.TOO_MANY_TOKENS.with(
                                    "count", tokens.size() - 1, "most", most),
                            first,
                            tokens.getLast()));
        }
        int depth = 0;
        int run = 0;
        for (Token token : tokens) {
            int type = token.getType();
            depth += OPENING.contains(type) ? 1 : CLOSING.contains(type) ? -1 : 0;
            run = UNARY.contains(upper(token)) ? run + 1 : 0;
            if (depth > DEPTH) {
                return Optional.of(
                        queryText.refuse(
                                token.getText(),
                                ViolationCode.TOO_DEEP.with("most", DEPTH),
                                token,
                                token));
            }
            if (run > RUN) {
                return Optional.of(
                        queryText.refuse(
                                upper(token),
                                ViolationCode.TOO_MANY_IN_A_ROW.with("most", RUN),
                                token,
                                token));
            }
        }
        return Optional.empty();
    }

    private static String upper(Token token) {
        return token.getText().toUpperCase(Locale.ROOT);
    }
}
