package org.kithmap.util;

import java.util.regex.Pattern;

/// The apostrophe in front of a cell that a spreadsheet program would otherwise read as a formula.
/// Texts that already begin as if they had one get it too, so that reading restores every text.
public final class FormulaGuard {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r]");
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\\t\\r]");

    private FormulaGuard() {}

    /// Returns the text as it is written to a cell.
    public static String guard(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    /// Returns the text of a cell.
    public static String unguard(String cell) {
        return GUARDED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
