package org.kithmap.analysis;

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
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Header;
import org.kithmap.graph.InvalidCypherFile;
import org.kithmap.graph.Parameter;

/// Reads a query for research from its file. This is the grammar, in one place:
///
/// ```
/// // @title     each of these once: title, question, why (with the source of any measure)
/// // @parameter name type "default" what it is for      none or more; types: see ParameterType
/// // @column    name what it holds                      one or more, as the query returns them
///
/// // Comments of the query: what it counts, and how it takes what was not answered.
/// MATCH (me:Ego) …
/// ```
///
/// The header ends with the first other line. The query uses exactly the declared parameters.
final class ResearchFile {

    private static final List<String> ONCE = List.of("title", "question", "why");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern PARAMETER =
            Pattern.compile("([A-Za-z]\\w*)\\s+(\\S+)\\s+\"([^\"]*)\"\\s+(.+)");
    private static final Pattern COLUMN = Pattern.compile("([A-Za-z]\\w*)\\s+(.+)");

    private final String file;
    private final String key;
    private final Header header;
    private final Map<String, String> once = new HashMap<>();
    private final List<QueryParameter> parameters = new ArrayList<>();
    private final List<QueryColumn> columns = new ArrayList<>();

    private ResearchFile(CypherFile cypher) {
        this.file = "cypher/" + cypher.name();
        this.key = cypher.name().replaceFirst(".*/", "").replaceFirst("\\.cypher$", "");
        this.header = Header.read(file, cypher.text());
    }

    /// @throws InvalidCypherFile at the first mistake, with file, line and what to do
    static ResearchQuery read(CypherFile cypher) {
        return new ResearchFile(cypher).query();
    }

    private ResearchQuery query() {
        if (!KEY.matcher(key).matches()) {
            throw wrong(
                    1,
                    "\"%s\" can't be a key. Name the file in small letters and hyphens, as in domain-coverage.cypher.",
                    key);
        }
        header.fields().forEach(this::take);
        for (String name : ONCE) {
            if (!once.containsKey(name)) {
                throw missing(name);
            }
        }
        if (columns.isEmpty()) {
            throw missing("column");
        }
        checkParameters();
        return new ResearchQuery(
                key,
                text("title"),
                text("question"),
                text("why"),
                file,
                header.body(),
                List.copyOf(parameters),
                List.copyOf(columns));
    }

    private void take(Header.Field field) {
        if (field.text().isEmpty()) {
            throw wrong(
                    field.line(),
                    "@%s is empty. Write something behind it, or remove the line.",
                    field.name());
        }
        switch (field.name()) {
            case "parameter" -> parameters.add(parameter(field));
            case "column" -> columns.add(column(field));
            default -> {
                if (!ONCE.contains(field.name())) {
                    throw wrong(
                            field.line(),
                            "there is no field @%s. Use @title, @question, @why, @parameter or @column.",
                            field.name());
                }
                if (once.putIfAbsent(field.name(), field.text()) != null) {
                    throw wrong(
                            field.line(), "@%s is there twice. Keep one of them.", field.name());
                }
            }
        }
    }

    private QueryParameter parameter(Header.Field field) {
        Matcher parts = PARAMETER.matcher(field.text());
        if (!parts.matches()) {
            throw wrong(
                    field.line(),
                    "@parameter needs a name, a type, a value in quotes and what it is for. Write // @parameter band integer \"5\" width of a band.");
        }
        String name = parts.group(1);
        if (parameters.stream().anyMatch(other -> other.name().equals(name))) {
            throw wrong(field.line(), "the parameter \"%s\" is there twice. Keep one.", name);
        }
        ParameterType type =
                Arrays.stream(ParameterType.values())
                        .filter(one -> one.key().equals(parts.group(2)))
                        .findFirst()
                        .orElseThrow(() ->
                                wrong(
                                        field.line(),
                                        "\"%s\" is no type of parameter. Use one of: %s.",
                                        parts.group(2),
                                        Arrays.stream(ParameterType.values())
                                                .map(ParameterType::key)
                                                .collect(Collectors.joining(", "))));
        try {
            return new QueryParameter(name, type, parts.group(4), type.read(parts.group(3)));
        } catch (IllegalArgumentException e) {
            throw wrong(
                    field.line(),
                    "\"%s\" is no %s. Write a value of this type, or choose another type.",
                    parts.group(3),
                    type.key());
        }
    }

    private QueryColumn column(Header.Field field) {
        Matcher parts = COLUMN.matcher(field.text());
        if (!parts.matches()) {
            throw wrong(
                    field.line(),
                    "@column needs a name and what it holds. Write // @column maps maps in the band.");
        }
        String name = parts.group(1);
        if (columns.stream().anyMatch(other -> other.name().equals(name))) {
            throw wrong(field.line(), "the column \"%s\" is there twice. Keep one.", name);
        }
        return new QueryColumn(name, parts.group(2));
    }

    private void checkParameters() {
        Set<String> declared =
                parameters.stream().map(QueryParameter::name).collect(Collectors.toSet());
        List<Parameter> used = Parameter.of(header.body());
        for (Parameter parameter : used) {
            if (!declared.contains(parameter.name())) {
                throw wrong(
                        header.bodyLine() + parameter.line() - 1,
                        "the query uses $%s. Add // @parameter %s with its type, a value and what it is for.",
                        parameter.name(),
                        parameter.name());
            }
        }
        for (Header.Field field : header.fields()) {
            String name = field.text().split("\\s", 2)[0];
            if (field.name().equals("parameter")
                    && used.stream().noneMatch(one -> one.name().equals(name))) {
                throw wrong(
                        field.line(),
                        "the query does not use $%s. Use it, or remove the line.",
                        name);
            }
        }
    }

    private String text(String name) {
        return Objects.requireNonNull(once.get(name));
    }

    private InvalidCypherFile missing(String name) {
        return wrong(1, "@%s is missing. Add a line // @%s … to the header.", name, name);
    }

    private InvalidCypherFile wrong(int line, String whatAndFix, @Nullable Object... details) {
        return new InvalidCypherFile(file, line, whatAndFix.formatted(details));
    }
}
