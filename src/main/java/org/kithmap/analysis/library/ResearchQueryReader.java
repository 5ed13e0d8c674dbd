package org.kithmap.analysis.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kithmap.graph.AnnotatedCypherFile;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.CypherHeader;
import org.kithmap.graph.CypherParameter;
import org.kithmap.graph.InvalidCypherFile;

/// Reads a research query from its file. This is the grammar, in one place:
///
/// ```
/// // @title     each of these once: title, question, why (with the source of any measure)
/// // @parameter name type "default" description         none or more; types: see ParameterType
/// // @column    name description                        one or more, as the query returns them
///
/// // Comments of the query: what it counts, and how it treats missing answers.
/// MATCH (me:Ego) …
/// ```
///
/// The first line of any other kind ends the header. The query uses exactly the declared
/// parameters.
final class ResearchQueryReader {

    private static final AnnotatedCypherFile.Grammar GRAMMAR =
            new AnnotatedCypherFile.Grammar(
                    "domain-coverage.cypher",
                    List.of("title", "question", "why"),
                    List.of(),
                    List.of("parameter", "column"));

    private static final Pattern PARAMETER =
            Pattern.compile("([A-Za-z]\\w*)\\s+(\\S+)\\s+\"([^\"]*)\"\\s+(.+)");
    private static final Pattern COLUMN = Pattern.compile("([A-Za-z]\\w*)\\s+(.+)");

    private final AnnotatedCypherFile file;
    private final List<QueryParameter> parameters = new ArrayList<>();
    private final List<QueryColumn> columns = new ArrayList<>();

    private ResearchQueryReader(CypherFile cypher) {
        this.file = new AnnotatedCypherFile(cypher, GRAMMAR);
    }

    /// @throws InvalidCypherFile at the first mistake, with the file, the line and how to fix it
    static ResearchQuery read(CypherFile cypher) {
        return new ResearchQueryReader(cypher).query();
    }

    private ResearchQuery query() {
        file.take(field -> {
            if (field.name().equals("column")) {
                columns.add(column(field));
            } else {
                parameters.add(parameter(field));
            }
        });
        if (columns.isEmpty()) {
            throw file.missing("column");
        }
        checkParameters();
        return new ResearchQuery(
                file.key(),
                file.text("title"),
                file.text("question"),
                file.text("why"),
                file.source(),
                file.header().body(),
                List.copyOf(parameters),
                List.copyOf(columns));
    }

    private QueryParameter parameter(CypherHeader.Field field) {
        Matcher parts = PARAMETER.matcher(field.text());
        if (!parts.matches()) {
            throw file.wrong(
                    field.line(),
                    "@parameter needs a name, a type, a value in quotes and a description. Write // @parameter band integer \"5\" width of a band.");
        }
        String name = parts.group(1);
        if (parameters.stream().anyMatch(other -> other.name().equals(name))) {
            throw file.wrong(field.line(), "the parameter \"%s\" appears twice. Keep one.", name);
        }
        ParameterType type =
                file.one(
                        ParameterType.values(),
                        ParameterType::key,
                        parts.group(2),
                        field.line(),
                        "type of parameter");
        try {
            return new QueryParameter(name, type, parts.group(4), type.read(parts.group(3)));
        } catch (IllegalArgumentException e) {
            throw file.wrong(
                    field.line(),
                    "\"%s\" is not a valid %s. Write a value of this type, or choose another type.",
                    parts.group(3),
                    type.key());
        }
    }

    private QueryColumn column(CypherHeader.Field field) {
        Matcher parts = COLUMN.matcher(field.text());
        if (!parts.matches()) {
            throw file.wrong(
                    field.line(),
                    "@column needs a name and a description. Write // @column maps maps in the band.");
        }
        String name = parts.group(1);
        if (columns.stream().anyMatch(other -> other.name().equals(name))) {
            throw file.wrong(field.line(), "the column \"%s\" appears twice. Keep one.", name);
        }
        return new QueryColumn(name, parts.group(2));
    }

    private void checkParameters() {
        Set<String> declared =
                parameters.stream().map(QueryParameter::name).collect(Collectors.toSet());
        List<CypherParameter> used = CypherParameter.of(file.header().body());
        for (CypherParameter cypherParameter : used) {
            if (!declared.contains(cypherParameter.name())) {
                throw file.wrong(
                        cypherParameter,
                        "the query uses $%s. Add // @parameter %s with its type, a value and a description.",
                        cypherParameter.name(),
                        cypherParameter.name());
            }
        }
        for (QueryParameter parameter : parameters) {
            String name = parameter.name();
            if (used.stream().noneMatch(one -> one.name().equals(name))) {
                throw file.wrong(
                        file.field("parameter", name).line(),
                        "the query does not use $%s. Use it, or remove the line.",
                        name);
            }
        }
    }
}
