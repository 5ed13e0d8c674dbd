package org.kithmap.example;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kithmap.insight.InsightResult;
import org.kithmap.insight.Insights;
import org.kithmap.json.Json;
import org.kithmap.map.SharingRestrictions;
import org.kithmap.map.SupportMap;

/// The example map in each language of the page.
///
/// The map is written in English; a file beside it has its words in each other language, by the
/// English words.
public final class Examples {

    /// The id of the example, under which no map is stored.
    private static final String ID = "example";

    private static final String ENGLISH = "en";

    /// The fields of a map that hold words, in whatever part of it.
    private static final List<String> WORDS = List.of("name", "notes", "since", "qualities");

    private final Insights insights;
    private final Map<String, SupportMap> maps =
            Stream.of(ENGLISH, "nl", "de").collect(Collectors.toMap(key -> key, Examples::read));

    public Examples(Insights insights) {
        this.insights = insights;
    }

    /// An example map, and what the insights say about it.
    public record ExampleMap(SupportMap map, List<InsightResult> insights) {}

    /// Returns the example.
    ///
    /// @param tag the BCP 47 tag of a language, of which a variant is left out; English if there is
    ///   no example in it
    /// @param account the account that asks
    public ExampleMap in(String tag, String account) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        SupportMap map = Objects.requireNonNull(maps.getOrDefault(language, maps.get(ENGLISH)));
        return new ExampleMap(
                map, insights.ofSharedPart(account, map, SharingRestrictions.NOTHING));
    }

    private static SupportMap read(String language) {
        ObjectNode map = (ObjectNode) file("noor.json").at("/maps/0");
        map.put("id", ID);
        if (!language.equals(ENGLISH)) {
            translate(map, file("noor.%s.json".formatted(language)));
        }
        try {
            return Json.MAPPER.treeToValue(map, SupportMap.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void translate(JsonNode node, JsonNode words) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (WORDS.contains(field.getKey())) {
                field.setValue(translated(field.getValue(), words));
            } else {
                translate(field.getValue(), words);
            }
        }
        if (node.isArray()) {
            node.forEach(one -> translate(one, words));
        }
    }

    /// Words without a translation stay: most names are the same in every language.
    private static JsonNode translated(JsonNode value, JsonNode words) {
        return value.isArray()
                ? Json.MAPPER
                        .createArrayNode()
                        .addAll(value.valueStream().map(one -> translated(one, words)).toList())
                : TextNode.valueOf(words.path(value.textValue()).asText(value.textValue()));
    }

    private static JsonNode file(String name) {
        try (InputStream in = Examples.class.getResourceAsStream("/samples/" + name)) {
            return Json.MAPPER.readTree(Objects.requireNonNull(in, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
