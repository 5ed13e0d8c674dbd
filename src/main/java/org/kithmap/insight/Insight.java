package org.kithmap.insight;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.kithmap.graph.CypherFile;
import org.kithmap.map.ReflectionQuestion;
import org.kithmap.map.StepIdea;

/// A question to a map, as its file tells it.
///
/// @param key the name of the file, which is also the key of its translations
/// @param order within its section
/// @param question in the words of the person whose map it is
/// @param finding what is said when there is an answer: a message with placeholders, see
///   [MessageTemplate]
/// @param none what is said when there is none; true also of a map on which nothing was answered
/// @param why it may help to know, and where a measure comes from
/// @param file where it stands in the source
/// @param query without the header
/// @param reflections the questions to look back with that it speaks to
/// @param steps ways to a next step that fit its finding
/// @param absences what it says is not there
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Insight(
        String key,
        InsightSection section,
        int order,
        String title,
        String question,
        String finding,
        String none,
        String why,
        String file,
        String query,
        List<ReflectionQuestion> reflections,
        List<StepIdea> steps,
        List<InsightValue> values,
        @JsonIgnore List<Absence> absences) {

    /// Whether it speaks of what people wrote themselves, which is in no copy for research.
    public boolean isOfOwnWords() {
        return values.stream().anyMatch(value -> value.type() == ValueType.WORDS);
    }

    /// Whether its finding names areas of life.
    public boolean namesDomains() {
        return finding.contains("{domains");
    }

    /// The name of the property of an ego that holds one of its numbers: `structure_density`.
    public String property(String value) {
        StringBuilder name = new StringBuilder();
        for (String part : key.split("-", -1)) {
            name.append(
                    name.isEmpty()
                            ? part
                            : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return name + "_" + value;
    }

    CypherFile cypher() {
        return new CypherFile("insights/" + key + ".cypher", query);
    }
}
