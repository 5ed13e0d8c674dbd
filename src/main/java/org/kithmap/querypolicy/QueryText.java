package org.kithmap.querypolicy;

import java.util.Map;
import java.util.SortedMap;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.kithmap.messages.LocalizedMessage;

/// The text as it was written. The parser counts code points, an editor UTF-16 units.
record QueryText(String text) {

    /// Of the text as a whole.
    Violation refuse(LocalizedMessage why) {
        return refuse("", why, 0, text.length());
    }

    Violation refuse(String clause, LocalizedMessage why, int from, int to) {
        int start = Math.clamp(from, 0, text.length());
        return new Violation(clause, why, start, Math.clamp(to, start, text.length()));
    }

    Violation refuse(String clause, LocalizedMessage why, Token first, Token last) {
        return refuse(clause, why, at(first.getStartIndex()), at(last.getStopIndex() + 1));
    }

    Violation refuse(String clause, LocalizedMessage why, ParserRuleContext where) {
        return refuse(clause, why, where.getStart(), where.getStop());
    }

    /// What was written there, spaces and all: what an unnamed column is called.
    String written(ParserRuleContext where) {
        return text.substring(
                at(where.getStart().getStartIndex()), at(where.getStop().getStopIndex() + 1));
    }

    /// A name that is nowhere in it, so that it neither hides another nor is hidden.
    String unused(String name) {
        String free = name;
        while (text.contains(free)) {
            free += "_";
        }
        return free;
    }

    /// With more written into it.
    ///
    /// @param insertions by the code point before which they come
    String with(SortedMap<Integer, String> insertions) {
        StringBuilder whole = new StringBuilder();
        int from = 0;
        for (Map.Entry<Integer, String> insertion : insertions.entrySet()) {
            int to = at(insertion.getKey());
            whole.append(text, from, to).append(insertion.getValue());
            from = to;
        }
        return whole.append(text, from, text.length()).toString();
    }

    private int at(int codePoint) {
        int all = text.codePointCount(0, text.length());
        return text.offsetByCodePoints(0, Math.clamp(codePoint, 0, all));
    }
}
