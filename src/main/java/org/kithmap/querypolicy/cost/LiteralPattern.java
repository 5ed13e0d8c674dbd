package org.kithmap.querypolicy.cost;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Checks a regular expression that is a literal in the query. Java's engine backtracks, so a
/// repeated group or several repetitions in a row can take practically forever, and nothing stops
/// it. Accepted expressions take at most quadratic time in the length of the text.
final class LiteralPattern {

    private static final int MAX_LENGTH = 200;
    private static final int UNBOUNDED = 2;
    private static final int QUANTIFIED = 4;
    private static final int REPEATED = 20;
    private static final int DEPTH = 3;

    private static final Pattern CHARACTER_CLASS =
            Pattern.compile("\\[(?:\\\\.|[^\\]\\\\\\[&])+\\]");
    private static final Pattern ESCAPED = Pattern.compile("\\\\[^0-9kQEGXRuNxc]");
    private static final Pattern FLAGS = Pattern.compile("^\\(\\?[ismu]+\\)");
    private static final Pattern QUANTIFIER =
            Pattern.compile("(?<most>[*+?]|\\{(?:\\d{1,3},)?(?<times>\\d{0,3})\\})[?+]?");

    private LiteralPattern() {}

    static boolean harmless(String pattern) {
        if (pattern.length() > MAX_LENGTH) {
            return false;
        }
        String flat = FLAGS.matcher(pattern).replaceFirst("");
        flat = ESCAPED.matcher(flat).replaceAll("e");
        flat = CHARACTER_CLASS.matcher(flat).replaceAll("c");
        if (flat.contains("\\") || flat.contains("[") || flat.contains("(?") || deep(flat)) {
            return false;
        }
        int unbounded = 0;
        int quantified = 0;
        Matcher quantifiers = QUANTIFIER.matcher(flat);
        while (quantifiers.find()) {
            if (quantifiers.start() == 0 || flat.charAt(quantifiers.start() - 1) == ')') {
                return false;
            }
            quantified++;
            String times = quantifiers.group("times");
            String most = quantifiers.group("most");
            if (most.equals("*") || most.equals("+") || (times != null && times.isEmpty())) {
                unbounded++;
            } else if (times != null && Integer.parseInt(times) > REPEATED) {
                return false;
            }
        }
        return unbounded <= UNBOUNDED && quantified <= QUANTIFIED;
    }

    private static boolean deep(String flat) {
        int depth = 0;
        for (char sign : flat.toCharArray()) {
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (depth > DEPTH) {
                return true;
            }
        }
        return false;
    }
}
