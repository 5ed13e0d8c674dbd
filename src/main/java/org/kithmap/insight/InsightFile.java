package org.kithmap.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Header;
import org.kithmap.graph.InvalidCypherFile;
import org.kithmap.graph.Parameter;
import org.kithmap.map.Keyed;
import org.kithmap.map.ReflectionQuestion;
import org.kithmap.map.Way;

/// Reads an insight from its file. This is the grammar, in one place:
///
/// ```
/// // @title     each of these once: title, section, order, question, finding, none, why
/// // @section   appreciate, together or structure
/// // @order     a whole number: the place within the section
/// // @finding   a message, see Message; its gaps are alters, domains and the values declared below. A long field
/// //   goes on in lines that begin with // and three or more spaces.
/// // @reflection question, …            at most once: the questions to look back with that it speaks to
/// // @steps     way, …                   at most once: ways to a next step that fit its finding
/// // @value     name type [label]       none or more of them; types: see ValueType
///
/// // Comments of the query: what it counts, and how it takes what was not answered.
/// MATCH (me:Ego {id: $ego}) …
/// RETURN alters, domains, values
/// ```
///
/// The header ends with the first other line. `$ego` is the only parameter. At most one row comes
/// back, with exactly these columns: `alters` (ids to show), `domains` (keys to show), `values` (a
/// map with exactly the declared values). No row: nothing was found.
final class InsightFile {

    private static final List<String> ONCE =
            List.of("title", "section", "order", "question", "finding", "none", "why");
    private static final List<String> AT_MOST_ONCE = List.of("reflection", "steps");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern VALUE =
            Pattern.compile("([A-Za-z][A-Za-z0-9]*)\\s+(\\S+)(?:\\s+(.+))?");
    private static final Pattern COLUMNS = Pattern.compile("alters|domains");

    private final String file;
    private final String key;
    private final Header header;
    private final Map<String, Header.Field> once = new HashMap<>();
    private final List<InsightValue> values = new ArrayList<>();

    private InsightFile(CypherFile cypher) {
        this.file = "cypher/" + cypher.name();
        this.key = cypher.name().replaceFirst(".*/", "").replaceFirst("\\.cypher$", "");
        this.header = Header.read(file, cypher.text());
    }

    /// @throws InvalidCypherFile at the first mistake, with file, line and what to do
    static Insight read(CypherFile cypher) {
        return new InsightFile(cypher).insight();
    }

    private Insight insight() {
        if (!KEY.matcher(key).matches()) {
            throw wrong(
                    1,
                    "\"%s\" can't be a key. Name the file in small letters and hyphens, as in two-way.cypher.",
                    key);
        }
        header.fields().forEach(this::take);
        for (String name : ONCE) {
            if (!once.containsKey(name)) {
                throw wrong(1, "@%s is missing. Add a line // @%s … to the header.", name, name);
            }
        }
        Insight insight =
                new Insight(
                        key,
                        one(Section.class, text("section"), field("section").line(), "section"),
                        order(),
                        plain("title"),
                        plain("question"),
                        text("finding"),
                        plain("none"),
                        plain("why"),
                        file,
                        header.body(),
                        all(ReflectionQuestion.class, "reflection", "question"),
                        all(Way.class, "steps", "way"),
                        List.copyOf(values));
        checkFinding();
        checkParameters();
        return insight;
    }

    private void take(Header.Field field) {
        if (field.text().isEmpty()) {
            throw wrong(
                    field.line(),
                    "@%s is empty. Write something behind it, or remove the line.",
                    field.name());
        }
        if (field.name().equals("value")) {
            values.add(value(field));
        } else if (!ONCE.contains(field.name()) && !AT_MOST_ONCE.contains(field.name())) {
            throw wrong(
                    field.line(),
                    "there is no field @%s. Use %s or @value.",
                    field.name(),
                    Stream.concat(ONCE.stream(), AT_MOST_ONCE.stream())
                            .map(name -> "@" + name)
                            .collect(Collectors.joining(", ")));
        } else if (once.putIfAbsent(field.name(), field) != null) {
            throw wrong(field.line(), "@%s is there twice. Keep one of them.", field.name());
        }
    }

    private InsightValue value(Header.Field field) {
        Matcher parts = VALUE.matcher(field.text());
        if (!parts.matches()) {
            throw wrong(
                    field.line(),
                    "@value needs a name and a type. Write // @value name type, and a label if it has one.");
        }
        String name = parts.group(1);
        if (COLUMNS.matcher(name).matches()
                || values.stream().anyMatch(value -> value.name().equals(name))) {
            throw wrong(
                    field.line(), "the name \"%s\" is taken. Give the value another one.", name);
        }
        return new InsightValue(
                name,
                one(ValueType.class, parts.group(2), field.line(), "type of value"),
                parts.group(3));
    }

    private int order() {
        try {
            return Integer.parseInt(text("order"));
        } catch (NumberFormatException e) {
            throw wrong(
                    field("order").line(),
                    "@order is \"%s\". Write a whole number, such as 10.",
                    text("order"));
        }
    }

    private String plain(String name) {
        if (text(name).contains("{")) {
            throw wrong(
                    field(name).line(),
                    "@%s has a {. Only @finding can have gaps; write it without.",
                    name);
        }
        return text(name);
    }

    private void checkFinding() {
        Header.Field finding = field("finding");
        Message message;
        try {
            message = Message.parse(finding.text());
        } catch (Message.Malformed e) {
            throw wrong(finding.lineAt(e.at), "%s", e.getMessage());
        }
        Map<String, ValueType> known =
                values.stream().collect(Collectors.toMap(InsightValue::name, InsightValue::type));
        known.put("alters", ValueType.ALTERS);
        known.put("domains", ValueType.DOMAINS);
        for (Message.Gap gap : message.gaps()) {
            ValueType type = known.get(gap.name());
            if (type == null) {
                throw wrong(
                        finding.lineAt(gap.at()),
                        "{%s} is not declared. Add // @value %s and its type, or use one of: %s.",
                        gap.name(),
                        gap.name(),
                        known.keySet().stream().sorted().collect(Collectors.joining(", ")));
            }
            if (gap.counted() && !type.countable()) {
                throw wrong(
                        finding.lineAt(gap.at()),
                        "{%s} is a %s, which has no plural. Choose by a number or a list.",
                        gap.name(),
                        type.key());
            }
        }
        Set<String> used =
                message.gaps().stream().map(Message.Gap::name).collect(Collectors.toSet());
        for (InsightValue value : values) {
            if (value.label() == null && !used.contains(value.name())) {
                throw wrong(
                        lineOf(value),
                        "nobody sees the value \"%s\". Use {%s} in @finding, give it a label, or remove it.",
                        value.name(),
                        value.name());
            }
        }
    }

    private int lineOf(InsightValue value) {
        return header.fields().stream()
                .filter(field ->
                        field.name().equals("value")
                                && field.text().matches(value.name() + "\\s.*"))
                .findFirst()
                .orElseThrow()
                .line();
    }

    private void checkParameters() {
        List<Parameter> parameters = Parameter.of(header.body());
        for (Parameter parameter : parameters) {
            if (!parameter.name().equals("ego")) {
                throw wrong(
                        header.bodyLine() + parameter.line() - 1,
                        "the query uses $%s. An insight gets no parameter but $ego; write the value into the query.",
                        parameter.name());
            }
        }
        if (parameters.isEmpty()) {
            throw wrong(
                    header.bodyLine(),
                    "the query does not use $ego. Begin it with MATCH (me:Ego {id: $ego}), so that it speaks of one map.");
        }
    }

    /// The members of a list that a field names, with commas between them; none where it is
    /// missing.
    private <E extends Enum<E> & Keyed> List<E> all(Class<E> list, String name, String what) {
        Header.Field field = once.get(name);
        if (field == null) {
            return List.of();
        }
        List<E> all = new ArrayList<>();
        for (String key : field.text().split(",", -1)) {
            E member = one(list, key.strip(), field.line(), what);
            if (all.contains(member)) {
                throw wrong(field.line(), "\"%s\" is there twice. Keep one of them.", member.key());
            }
            all.add(member);
        }
        return List.copyOf(all);
    }

    private <E extends Enum<E> & Keyed> E one(Class<E> list, String text, int line, String what) {
        return Arrays.stream(list.getEnumConstants())
                .filter(member -> member.key().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        wrong(
                                line,
                                "\"%s\" is no %s. Use one of: %s.",
                                text,
                                what,
                                Stream.of(list.getEnumConstants())
                                        .map(Keyed::key)
                                        .collect(Collectors.joining(", "))));
    }

    private Header.Field field(String name) {
        return Objects.requireNonNull(once.get(name));
    }

    private String text(String name) {
        return field(name).text();
    }

    private InvalidCypherFile wrong(int line, String whatAndFix, @Nullable Object... details) {
        return new InvalidCypherFile(file, line, whatAndFix.formatted(details));
    }
}
