package org.kithmap.insight;

/// An insight's file that does not follow the grammar of [InsightFile]: which file and line, what
/// is wrong, and what to do.
public final class InvalidInsight extends RuntimeException {

    InvalidInsight(String file, int line, String whatAndFix) {
        super("%s, line %d: %s".formatted(file, line, whatAndFix));
    }
}
