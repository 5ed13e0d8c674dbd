package org.kithmap.insight;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.AnnotatedCypherFile;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.CypherHeader;
import org.kithmap.graph.InvalidCypherFile;
import org.kithmap.map.Coded;
import org.kithmap.map.MapPart;
import org.kithmap.map.ReflectionQuestion;
import org.kithmap.map.StepIdea;
import org.kithmap.map.TiePhase;

/// A parser for the file of an insight. This is the grammar:
///
/// ```
/// // @title       required once each: title, section, order, question, finding, none, why
/// // @section     appreciate, together or structure
/// // @order       an integer: the position within the section
/// // @finding     a message, see MessageTemplate; its placeholders are alters, domains and
/// //   the declared values. A long field continues in lines that begin with // and at least
/// //   three spaces.
/// // @finding.by-name  the same for a reader who is not the map's person: speaks of that person
/// //   by name, {ego}. At most once each: title, question, finding, none, why
/// // @reflection  question, …        at most once: related questions for reflection
/// // @steps       idea, …            at most once: ideas for a next step that fit the finding
/// // @phase       past               at most once: the phase of the ties that it is about, if
/// //   not present
/// // @needs       noted=count, …     at least once: of how many alters of today what must be
/// //   noted before the insight may speak; what: see AnswerType
/// // @needs       value: noted=count, …  the same for one value, which is empty otherwise
/// // @value       name type [label]  any number; types: see ValueType
/// // @absence     part, …            any number: the finding says that something is missing,
/// //   or that nothing exceeds a value. A viewer of a restricted share gets it only if these
/// //   parts are fully shared; parts: see MapPart
/// // @absence     value: part, …     the same for one value, which is empty otherwise
///
/// // Comments of the query: what it counts, and how it treats unanswered questions.
/// MATCH (me:Ego {id: $ego}) …
/// RETURN alters, domains, values
/// ```
///
/// The header ends with the first other line. `$ego` is the only parameter. The query returns at
/// most one row, with exactly these columns: `alters` (ids to show), `domains` (keys to show),
/// `values` (a map with exactly the declared values). No row means that nothing was found.
final class InsightFile {

    private static final List<String> TEXTS =
            List.of("title", "question", "finding", "none", "why");

    private static final AnnotatedCypherFile.Grammar GRAMMAR =
            new AnnotatedCypherFile.Grammar(
                    "two-way.cypher",
                    List.of("title", "section", "order", "question", "finding", "none", "why"),
                    Stream.concat(
                                    Stream.of("reflection", "steps", "phase"),
                                    TEXTS.stream().map(InsightFile::byName))
                            .toList(),
                    List.of("needs", "value", "absence"));

    private static final Pattern VALUE =
            Pattern.compile("([A-Za-z][A-Za-z0-9]*)\\s+(\\S+)(?:\\s+(.+))?");
    private static final Pattern TAKEN = Pattern.compile("alters|domains|ego");
    private static final Pattern NEED = Pattern.compile("(\\S+?)=([1-9]\\d{0,2})");

    private final AnnotatedCypherFile file;
    private final List<InsightValue> values = new ArrayList<>();
    private final List<CypherHeader.Field> needs = new ArrayList<>();
    private final List<CypherHeader.Field> absences = new ArrayList<>();

    private InsightFile(CypherFile cypher) {
        this.file = new AnnotatedCypherFile(cypher, GRAMMAR);
    }

    /// @throws InvalidCypherFile at the first error, with its file and line and how to correct it
    static Insight read(CypherFile cypher) {
        return new InsightFile(cypher).insight();
    }

    private Insight insight() {
        file.take(field -> {
            switch (field.name()) {
                case "needs" -> needs.add(field);
                case "absence" -> absences.add(field);
                default -> values.add(value(field));
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
                        textsByName(),
                        file.source(),
                        file.header().body(),
                        all(ReflectionQuestion.class, "reflection", "question"),
                        all(StepIdea.class, "steps", "way"),
                        List.copyOf(values),
                        file.optional("phase")
                                .map(field ->
                                        one(TiePhase.class, field.text(), field.line(), "phase"))
                                .orElse(TiePhase.PRESENT),
                        needs.stream().flatMap(this::needs).toList(),
                        absences.stream().map(this::absence).toList());
        new InsightChecks(file, insight).check();
        return insight;
    }

    /// Returns the field with the wording of a text that speaks of the map's person by name.
    static String byName(String text) {
        return text + ".by-name";
    }

    private Map<String, String> textsByName() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String text : TEXTS) {
            file.optional(byName(text)).ifPresent(field -> texts.put(text, field.text()));
        }
        return Collections.unmodifiableMap(texts);
    }

    private InsightValue value(CypherHeader.Field field) {
        Matcher parts = VALUE.matcher(field.text());
        if (!parts.matches()) {
            throw file.wrong(
                    field.line(),
                    "@value needs a name and a type. Write // @value name type, and a label if it has one.");
        }
        String name = parts.group(1);
        if (TAKEN.matcher(name).matches()
                || values.stream().anyMatch(value -> value.name().equals(name))) {
            throw file.wrong(
                    field.line(), "the name \"%s\" is taken. Give the value another one.", name);
        }
        return new InsightValue(
                name,
                one(ValueType.class, parts.group(2), field.line(), "type of value"),
                parts.group(3));
    }

    private Stream<Need> needs(CypherHeader.Field field) {
        String[] parts = field.text().split(":", 2);
        String name = valueOf(parts, field);
        return Stream.of(parts[parts.length - 1].split(",", -1))
                .map(text -> {
                    Matcher need = NEED.matcher(text.strip());
                    if (!need.matches()) {
                        throw file.wrong(
                                field.line(),
                                "\"%s\" is no need. Write what must be noted and of how many, as in alters=6.",
                                text.strip());
                    }
                    return new Need(
                            name,
                            one(AnswerType.class, need.group(1), field.line(), "need"),
                            Integer.parseInt(need.group(2)));
                });
    }

    /// Returns the value that a field names before a colon; null if it is about the whole insight.
    private @Nullable String valueOf(String[] parts, CypherHeader.Field field) {
        String name = parts.length == 1 ? null : parts[0].strip();
        if (name != null && values.stream().noneMatch(value -> value.name().equals(name))) {
            throw file.wrong(
                    field.line(),
                    "there is no value \"%s\". Use a declared value, or leave it out.",
                    name);
        }
        return name;
    }

    private Absence absence(CypherHeader.Field field) {
        String[] parts = field.text().split(":", 2);
        String name = valueOf(parts, field);
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
                    "@%s has a {. Only @finding and texts by name can have placeholders. Remove it.",
                    name);
        }
        return file.text(name);
    }

    /// Returns the constants that a comma-separated field names; an empty list without the field.
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
                        field.line(), "\"%s\" appears twice. Keep one of them.", member.key());
            }
            all.add(member);
        }
        return List.copyOf(all);
    }

    private <E extends Enum<E> & Coded> E one(Class<E> list, String text, int line, String what) {
        return file.one(list.getEnumConstants(), Coded::key, text, line, what);
    }
}
