package org.kithmap.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kithmap.encryption.EncryptedElementType;
import org.kithmap.encryption.MapCipher;
import org.kithmap.graph.Row;
import org.kithmap.map.MapPart;

/// The result of an insight for one map. It refers to people by id; the page knows their names.
///
/// @param key the key of the insight
/// @param found whether the query returned a row
/// @param awaits what has to be noted of more alters before the insight may speak; empty once it
///   may
/// @param alters the ids to show on the map
/// @param domains the keys to show on the map
/// @param values the values by name, in the order of declaration; null for an undefined value
@JsonInclude(JsonInclude.Include.ALWAYS)
public record InsightResult(
        String key,
        @JsonInclude(JsonInclude.Include.ALWAYS) boolean found,
        List<AnswerType> awaits,
        List<String> alters,
        List<String> domains,
        Map<String, @Nullable Object> values) {

    private static final Set<String> COLUMNS = Set.of("alters", "domains", "values");

    /// Creates the result from the rows of the query.
    ///
    /// @param mapCipher decrypts the words that a person wrote
    /// @throws IllegalStateException if the rows differ from what the header declares
    static InsightResult of(Insight insight, List<Row> rows, MapCipher mapCipher) {
        if (rows.isEmpty()) {
            return nothing(insight, List.of());
        }
        Row row = rows.getFirst();
        require(
                insight,
                rows.size() == 1,
                "returns %d rows; at most one is allowed".formatted(rows.size()));
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
                    "returns a value \"%s\" that is not a %s"
                            .formatted(value.name(), value.type().key()));
            values.put(
                    value.name(), value.type() == ValueType.WORDS ? opened(one, mapCipher) : one);
        }
        return new InsightResult(
                insight.key(),
                true,
                List.of(),
                row.strings("alters"),
                row.strings("domains"),
                values);
    }

    private static InsightResult nothing(Insight insight, List<AnswerType> awaits) {
        return new InsightResult(insight.key(), false, awaits, List.of(), List.of(), Map.of());
    }

    /// Returns the result as far as enough is noted on the map: all, without the values that need
    /// more, or, if the insight may not speak yet, nothing but what it awaits.
    InsightResult ifNeedsMet(AnswerCounts answerCounts, Insight insight) {
        List<Need> unmet =
                Stream.concat(
                                insight.needs().stream(),
                                found ? Stream.empty() : Stream.of(Need.TO_FIND_NOTHING))
                        .filter(need -> !answerCounts.meets(need))
                        .toList();
        List<AnswerType> awaits =
                unmet.stream()
                        .filter(need -> need.value() == null)
                        .map(Need::noted)
                        .distinct()
                        .sorted()
                        .toList();
        return awaits.isEmpty()
                ? without(unmet.stream().flatMap(need -> Stream.ofNullable(need.value())))
                : nothing(insight, awaits);
    }

    /// Returns the result with these values empty.
    private InsightResult without(Stream<String> names) {
        Map<String, @Nullable Object> redacted = new LinkedHashMap<>(values);
        names.filter(redacted::containsKey)
                .forEach(name ->
                        redacted.put(name, redacted.get(name) instanceof List ? List.of() : null));
        return new InsightResult(key, found, awaits, alters, domains, redacted);
    }

    private static @Nullable Object opened(@Nullable Object words, MapCipher mapCipher) {
        return words instanceof List<?> all
                ? all.stream().map(one -> opened(mapCipher, one)).toList()
                : words;
    }

    /// Decrypts a quality, which is bound to its alter, or a spelling of a quality.
    private static String opened(MapCipher mapCipher, Object one) {
        return one instanceof Map<?, ?> quality
                ? mapCipher
                        .of(EncryptedElementType.ALTER, (String) field(quality, "alter"))
                        .decrypt(
                                "qualities",
                                ((Long) field(quality, "nth")).intValue(),
                                quality.get("quality"))
                : mapCipher.decryptSpelling((String) one);
    }

    private static Object field(Map<?, ?> quality, String name) {
        return Objects.requireNonNull(quality.get(name));
    }

    /// Returns the result for a viewer of a restricted share, without the values that may be untrue
    /// of the whole map. Returns empty if the finding itself may be untrue.
    ///
    /// @param withheld the parts that are not fully shared, as far as insights use them
    Optional<InsightResult> redactedFor(Set<MapPart> withheld, Insight insight) {
        List<Absence> uncertain =
                insight.absences().stream()
                        .filter(absence -> absence.isUncertainWithout(withheld))
                        .toList();
        // that nothing was found is also a statement about the whole map
        if (found
                ? uncertain.stream().anyMatch(absence -> absence.value() == null)
                : withheld.stream().anyMatch(insight::mayUse)) {
            return Optional.empty();
        }
        return Optional.of(
                without(uncertain.stream().flatMap(absence -> Stream.ofNullable(absence.value()))));
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
