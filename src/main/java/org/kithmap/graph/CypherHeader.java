package org.kithmap.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The header of a Cypher file, parsed into fields, and the query below it.
///
/// @param bodyLine the 1-based line on which the query begins
public record CypherHeader(List<Field> fields, int bodyLine, String body) {

    private static final Pattern FIELD = Pattern.compile("// @(\\S*)(.*)");
    private static final Pattern CONTINUATION = Pattern.compile("//   +(?!@)(\\S.*)");

    /// A field, with its continuation lines joined by single spaces.
    ///
    /// @param line the 1-based line on which it begins
    /// @param starts the offset in `text` at which each of its lines begins
    public record Field(String name, String text, int line, List<Integer> starts) {

        /// Returns the line of the file that contains an offset of the text.
        public int lineAt(int offset) {
            return line - 1 + (int) starts.stream().filter(start -> start <= offset).count();
        }

        private Field with(String more) {
            List<Integer> all = new ArrayList<>(starts);
            all.add(text.length() + 1);
            return new Field(name, text + " " + more, line, all);
        }
    }

    /// Parses the header of a file.
    ///
    /// @param file the path for error messages
    /// @throws InvalidCypherFile if a field is below the header
    public static CypherHeader read(String file, String text) {
        List<String> lines = text.lines().toList();
        List<Field> fields = new ArrayList<>();
        int at = 0;
        for (; at < lines.size(); at++) {
            Matcher field = FIELD.matcher(lines.get(at));
            Matcher continuation = CONTINUATION.matcher(lines.get(at));
            if (field.matches()) {
                fields.add(new Field(field.group(1), field.group(2).strip(), at + 1, List.of(0)));
            } else if (continuation.matches() && !fields.isEmpty()) {
                fields.add(fields.removeLast().with(continuation.group(1).strip()));
            } else {
                break;
            }
        }
        for (int line = at; line < lines.size(); line++) {
            if (FIELD.matcher(lines.get(line)).matches()) {
                throw new InvalidCypherFile(
                        file,
                        line + 1,
                        "a field after the end of the header. Move it up, with nothing between it and the"
                                + " other fields. Lines that continue a long field begin with // and three spaces.");
            }
        }
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return new CypherHeader(
                fields, at + 1, String.join("\n", lines.subList(at, lines.size())).strip());
    }
}
