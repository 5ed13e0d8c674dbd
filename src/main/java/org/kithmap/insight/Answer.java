package org.kithmap.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.Row;
import org.kithmap.map.Domain;
import org.kithmap.seal.Seal;
import org.kithmap.seal.SealedKind;

/// What a map answers to an insight. There are only ids and keys in it; names are the page's.
///
/// @param found whether there is something to say
/// @param alters ids, to show on the map
/// @param domains keys, to show on the map
/// @param values by their declared names, in that order; null is what is not defined
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Answer(
        String key,
        @JsonInclude(JsonInclude.Include.ALWAYS) boolean found,
        List<String> alters,
        List<String> domains,
        Map<String, @Nullable Object> values) {

    private static final Set<String> COLUMNS = Set.of("alters", "domains", "values");

    /// @param seal under which the words are that a person wrote
    /// @throws IllegalStateException when the query returns something else than its header declares
    static Answer of(Insight insight, List<Row> rows, Seal seal) {
        if (rows.isEmpty()) {
            return new Answer(insight.key(), false, List.of(), List.of(), Map.of());
        }
        Row row = rows.getFirst();
        require(
                insight,
                rows.size() == 1,
                "returns %d rows; at most one is an answer".formatted(rows.size()));
        require(
                insight,
                row.columns().keySet().equals(COLUMNS),
                "returns the columns %s, not %s"
                        .formatted(sorted(row.columns().keySet()), sorted(COLUMNS)));
        Map<String, @Nullable Object> returned = row.map("values");
        Set<String> declared =
                insight.values().stream().map(InsightValue::name).collect(Collectors.toSet());
        require(
                insight,
                returned.keySet().equals(declared),
                "returns the values %s, but declares %s"
                        .formatted(sorted(returned.keySet()), sorted(declared)));
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (InsightValue value : insight.values()) {
            Object one = returned.get(value.name());
            require(
                    insight,
                    value.type().accepts(one),
                    "returns a value \"%s\" that is no %s"
                            .formatted(value.name(), value.type().key()));
            values.put(value.name(), value.type() == ValueType.WORDS ? opened(one, seal) : one);
        }
        return new Answer(
                insight.key(), true, row.strings("alters"), row.strings("domains"), values);
    }

    private static @Nullable Object opened(@Nullable Object words, Seal seal) {
        return words instanceof List<?> all
                ? all.stream().map(one -> opened(seal, one)).toList()
                : words;
    }

    /// A quality, which is sealed for whom it was written of, or a spelling of one.
    private static String opened(Seal seal, Object one) {
        return one instanceof Map<?, ?> quality
                ? seal.of(SealedKind.ALTER, (String) field(quality, "alter"))
                        .open(
                                "qualities",
                                ((Long) field(quality, "nth")).intValue(),
                                (String) field(quality, "quality"))
                : seal.openSpelling((String) one);
    }

    private static Object field(Map<?, ?> quality, String name) {
        return Objects.requireNonNull(quality.get(name));
    }

    /// The same without a word of these areas of life; nothing was found where it spoke of no
    /// other.
    Answer without(Set<Domain> hidden) {
        Set<String> keys = hidden.stream().map(Domain::key).collect(Collectors.toSet());
        if (!domains.isEmpty() && keys.containsAll(domains)) {
            return new Answer(key, false, List.of(), List.of(), Map.of());
        }
        Map<String, @Nullable Object> left = new LinkedHashMap<>();
        values.forEach((name, value) ->
                left.put(
                        name,
                        value instanceof List<?> list
                                ? list.stream().filter(one -> !keys.contains(one)).toList()
                                : keys.contains(value) ? null : value));
        return new Answer(
                key,
                found,
                alters,
                domains.stream().filter(domain -> !keys.contains(domain)).toList(),
                left);
    }

    private static void require(Insight insight, boolean met, String otherwise) {
        if (!met) {
            throw new IllegalStateException(insight.file() + " " + otherwise);
        }
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }
}
