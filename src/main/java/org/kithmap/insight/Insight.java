package org.kithmap.insight;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.kithmap.graph.CypherFile;
import org.kithmap.map.MapPart;
import org.kithmap.map.ReflectionQuestion;
import org.kithmap.map.StepIdea;
import org.kithmap.map.TiePhase;

/// A question about a map that one Cypher query answers, as read from its file.
///
/// @param key the name of the file, which is also the key of its translations
/// @param order the position within its section
/// @param question the question in the words of the map's owner
/// @param finding the text for a result: a message with placeholders, see [MessageTemplate]
/// @param none the text for no result; it must be true of every map on which the needs are met
/// @param why why it may help to know, and the source of the measure
/// @param byName the texts among these that speak to the map's person, for another reader: of that
///   person by name, `{ego}`
/// @param file the path of the file in the source tree
/// @param query the query without the header
/// @param reflections the related questions for reflection
/// @param steps ideas for a next step that fit the finding
/// @param phase the phase of the ties that it is about
/// @param needs what has to be noted before it may speak
/// @param absences the statements that something is missing
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
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> byName,
        String file,
        String query,
        List<ReflectionQuestion> reflections,
        List<StepIdea> steps,
        List<InsightValue> values,
        @JsonIgnore TiePhase phase,
        @JsonIgnore List<Need> needs,
        @JsonIgnore List<Absence> absences) {

    /// Returns whether it has values of free text, which the copy for research does not contain.
    public boolean isOfOwnWords() {
        return values.stream().anyMatch(value -> value.type() == ValueType.WORDS);
    }

    /// Returns whether it may use a part of a map. What the owner wrote appears in own words only.
    boolean mayUse(MapPart part) {
        return part != MapPart.NOTES || isOfOwnWords();
    }

    /// Returns whether its finding names domains (areas of life).
    public boolean namesDomains() {
        return finding.contains("{domains");
    }

    /// Returns the name of the property that holds one of its numbers on an `:Ego` of the copy for
    /// research, such as `structure_density`.
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
