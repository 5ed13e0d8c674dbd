package org.kithmap.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kithmap.graph.AnnotatedCypherFile;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.CypherHeader;
import org.kithmap.graph.CypherParameter;
import org.kithmap.graph.InvalidCypherFile;
import org.kithmap.map.Coded;
import org.kithmap.map.MapPart;
import org.kithmap.map.ReflectionQuestion;
import org.kithmap.map.StepIdea;

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
/// // @absence   part, …                  none or more: the finding says that something is not there, or that nothing
/// //   exceeds it. Whoever sees a map in part is told it only if these parts are shared whole; parts: see MapPart
/// // @absence   value: part, …           the same of one value, which is left empty otherwise
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

    private static final AnnotatedCypherFile.Grammar GRAMMAR =
            new AnnotatedCypherFile.Grammar(
                    "two-way.cypher",
                    List.of("title", "section", "order", "question", "finding", "none", "why"),
                    List.of("reflection", "steps"),
                    List.of("value", "absence"));

    private static final Pattern VALUE =
            Pattern.compile("([A-Za-z][A-Za-z0-9]*)\\s+(\\S+)(?:\\s+(.+))?");
    private static final Pattern COLUMNS = Pattern.compile("alters|domains");

    private final AnnotatedCypherFile file;
    private final List<InsightValue> values = new ArrayList<>();
    private final List<CypherHeader.Field> absences = new ArrayList<>();

    private InsightFile(CypherFile cypher) {
        this.file = new AnnotatedCypherFile(cypher, GRAMMAR);
    }

    /// @throws InvalidCypherFile at the first mistake, with file, line and what to do
    static Insight read(CypherFile cypher) {
        return new InsightFile(cypher).insight();
    }

    private Insight insight() {
        file.take(field -> {
            if (field.name().equals("absence")) {
                absences.add(field);
            } else {
                values.add(value(field));
            }
        });
        Insight insight =
                new Insight(
                        file.key(),
                        one(
                                InsightSection.class,
                                file.text("section"),
                                file.field("section").line(),
                                "section"),
                        order(),
                        plain("title"),
                        plain("question"),
                        file.text("finding"),
                        plain("none"),
                        plain("why"),
                        file.source(),
                        file.header().body(),
                        all(ReflectionQuestion.class, "reflection", "question"),
                        all(StepIdea.class, "steps", "way"),
                        List.copyOf(values),
                        absences.stream().map(this::absence).toList());
        checkFinding();
        checkParameters();
        return insight;
    }

    private InsightValue value(CypherHeader.Field field) {
        Matcher parts = VALUE.matcher(field.text());
        if (!parts.matches()) {
            throw file.wrong(
                    field.line(),
                    "@value needs a name and a type. Write // @value name type, and a label if it has one.");
        }
        String name = parts.group(1);
        if (COLUMNS.matcher(name).matches()
                || values.stream().anyMatch(value -> value.name().equals(name))) {
            throw file.wrong(
                    field.line(), "the name \"%s\" is taken. Give the value another one.", name);
        }
        return new InsightValue(
                name,
                one(ValueType.class, parts.group(2), field.line(), "type of value"),
                parts.group(3));
    }

    private Absence absence(CypherHeader.Field field) {
        String[] parts = field.text().split(":", 2);
        String name = parts.length == 1 ? null : parts[0].strip();
        if (name != null && values.stream().noneMatch(value -> value.name().equals(name))) {
            throw file.wrong(
                    field.line(),
                    "there is no value \"%s\". Name one that is declared, or write the parts alone.",
                    name);
        }
        return new Absence(
                name, Set.copyOf(all(MapPart.class, parts[parts.length - 1], field, "part")));
    }

    private int order() {
        try {
            return Integer.parseInt(file.text("order"));
        } catch (NumberFormatException e) {
            throw file.wrong(
                    file.field("order").line(),
                    "@order is \"%s\". Write a whole number, such as 10.",
                    file.text("order"));
        }
    }

    private String plain(String name) {
        if (file.text(name).contains("{")) {
            throw file.wrong(
                    file.field(name).line(),
                    "@%s has a {. Only @finding can have gaps; write it without.",
                    name);
        }
        return file.text(name);
    }

    private void checkFinding() {
        CypherHeader.Field finding = file.field("finding");
        MessageTemplate messageTemplate;
        try {
            messageTemplate = MessageTemplate.parse(finding.text());
        } catch (MessageTemplate.Malformed e) {
            throw file.wrong(finding.lineAt(e.at), "%s", e.getMessage());
        }
        Map<String, ValueType> known =
                values.stream().collect(Collectors.toMap(InsightValue::name, InsightValue::type));
        known.put("alters", ValueType.ALTERS);
        known.put("domains", ValueType.DOMAINS);
        for (MessageTemplate.Gap gap : messageTemplate.gaps()) {
            ValueType type = known.get(gap.name());
            if (type == null) {
                throw file.wrong(
                        finding.lineAt(gap.at()),
                        "{%s} is not declared. Add // @value %s and its type, or use one of: %s.",
                        gap.name(),
                        gap.name(),
                        known.keySet().stream().sorted().collect(Collectors.joining(", ")));
            }
            if (gap.counted() && !type.countable()) {
                throw file.wrong(
                        finding.lineAt(gap.at()),
                        "{%s} is a %s, which has no plural. Choose by a number or a list.",
                        gap.name(),
                        type.key());
            }
        }
        Set<String> used =
                messageTemplate.gaps().stream()
                        .map(MessageTemplate.Gap::name)
                        .collect(Collectors.toSet());
        for (InsightValue value : values) {
            if (value.label() == null && !used.contains(value.name())) {
                throw file.wrong(
                        file.field("value", value.name()).line(),
                        "nobody sees the value \"%s\". Use {%s} in @finding, give it a label, or remove it.",
                        value.name(),
                        value.name());
            }
        }
    }

    private void checkParameters() {
        List<CypherParameter> parameters = CypherParameter.of(file.header().body());
        for (CypherParameter cypherParameter : parameters) {
            if (!cypherParameter.name().equals("ego")) {
                throw file.wrong(
                        cypherParameter,
                        "the query uses $%s. An insight gets no parameter but $ego; write the value into the query.",
                        cypherParameter.name());
            }
        }
        if (parameters.isEmpty()) {
            throw file.wrong(
                    file.header().bodyLine(),
                    "the query does not use $ego. Begin it with MATCH (me:Ego {id: $ego}), so that it speaks of one map.");
        }
    }

    /// The members of a list that a field names, with commas between them; none where it is
    /// missing.
    private <E extends Enum<E> & Coded> List<E> all(Class<E> list, String name, String what) {
        return file.optional(name)
                .map(field -> all(list, field.text(), field, what))
                .orElseGet(List::of);
    }

    private <E extends Enum<E> & Coded> List<E> all(
            Class<E> list, String text, CypherHeader.Field field, String what) {
        List<E> all = new ArrayList<>();
        for (String key : text.split(",", -1)) {
            E member = one(list, key.strip(), field.line(), what);
            if (all.contains(member)) {
                throw file.wrong(
                        field.line(), "\"%s\" is there twice. Keep one of them.", member.key());
            }
            all.add(member);
        }
        return List.copyOf(all);
    }

    private <E extends Enum<E> & Coded> E one(Class<E> list, String text, int line, String what) {
        return file.one(list.getEnumConstants(), Coded::key, text, line, what);
    }
}
