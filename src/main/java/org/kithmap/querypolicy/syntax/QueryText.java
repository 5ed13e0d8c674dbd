package org.kithmap.querypolicy.syntax;

import java.util.Map;
import java.util.SortedMap;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.kithmap.messages.LocalizedMessage;

/// The text of a query as written. Converts the parser's code point offsets to the UTF-16 units of
/// an editor.
public record QueryText(String text) {

    /// Returns a refusal of the whole text.
    public Violation refuse(LocalizedMessage why) {
        return refuse("", why, 0, text.length());
    }

    public Violation refuse(String clause, LocalizedMessage why, int from, int to) {
        int start = Math.clamp(from, 0, text.length());
        return new Violation(clause, why, start, Math.clamp(to, start, text.length()));
    }

    public Violation refuse(String clause, LocalizedMessage why, Token first, Token last) {
        return refuse(clause, why, at(first.getStartIndex()), at(last.getStopIndex() + 1));
    }

    public Violation refuse(String clause, LocalizedMessage why, ParserRuleContext where) {
        return refuse(clause, why, where.getStart(), where.getStop());
    }

    /// Returns the source text of a part, including spaces. It is also the name of an unnamed
    /// column.
    public String written(ParserRuleContext where) {
        return text.substring(
                at(where.getStart().getStartIndex()), at(where.getStop().getStopIndex() + 1));
    }

    /// Returns a name that does not occur in the text, so that it neither hides another name nor is
    /// hidden.
    public String unused(String name) {
        String free = name;
        while (text.contains(free)) {
            free += "_";
        }
        return free;
    }

    /// Returns the text with insertions.
    ///
    /// @param insertions by the code point before which they are inserted
    public String with(SortedMap<Integer, String> insertions) {
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
