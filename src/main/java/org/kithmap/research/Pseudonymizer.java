package org.kithmap.research;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kithmap.encryption.EncryptedElementType;
import org.kithmap.encryption.MapCipher;
import org.kithmap.graph.Row;
import org.kithmap.map.AlterKind;

/// A conversion of maps to their form in the copy. Ids are new in every build, elements are in
/// random order, and dates are reduced to months. Only fields that are listed one by one are read,
/// so a new field of a map gets into the copy only once it is added to [SchemaDescription].
final class Pseudonymizer {

    private static final Pattern YEAR_OR_MONTH =
            Pattern.compile("(19|20)\\d\\d(-(0[1-9]|1[0-2]))?");

    private final RelationLabels relationLabels;
    private final Set<String> insights;
    private final Random random;

    /// @param insights the keys of all insights
    Pseudonymizer(RelationLabels relationLabels, Set<String> insights, Random random) {
        this.relationLabels = relationLabels;
        this.insights = insights;
        this.random = random;
    }

    /// Converts a map.
    ///
    /// @param row a row of `research-copy/read.cypher`
    /// @param names decrypts names; null to omit them
    /// @return a parameter of `research-copy/write.cypher`
    Map<String, @Nullable Object> of(Row row, @Nullable MapCipher names) {
        List<Row> alters = shuffled(row.rows("alters"));
        Map<String, Integer> places = new HashMap<>();
        for (Row alter : alters) {
            places.put(alter.string("id"), places.size());
        }
        Map<String, @Nullable Object> ego = fresh();
        name(ego, row, EncryptedElementType.EGO, names);
        Map<String, @Nullable Object> map = new HashMap<>();
        map.put("ego", ego);
        map.put("alters", alters.stream().map(alter -> alter(alter, names)).toList());
        map.put("ties", ties(alters, places));
        map.put("received", about(row.rows("received"), "support", places, this::asItIs));
        map.put("given", about(row.rows("given"), "support", places, this::asItIs));
        map.put(
                "reflections",
                shuffled(row.rows("reflections")).stream().map(this::reflection).toList());
        map.put("steps", steps(row.rows("steps"), places));
        map.put("contacts", about(row.rows("contacts"), "contact", places, this::contact));
        return map;
    }

    private <T> List<T> shuffled(List<T> all) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static Map<String, @Nullable Object> fresh() {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("id", UUID.randomUUID().toString());
        return properties;
    }

    private static void name(
            Map<String, @Nullable Object> properties,
            Row row,
            EncryptedElementType kind,
            @Nullable MapCipher names) {
        if (names != null && row.optional("name") instanceof String ciphertext) {
            properties.put("name", names.of(kind, row.string("id")).decrypt("name", ciphertext));
        }
    }

    private Map<String, @Nullable Object> alter(Row row, @Nullable MapCipher names) {
        Map<String, @Nullable Object> properties = fresh();
        properties.put("died", row.optional("died"));
        name(properties, row, EncryptedElementType.ALTER, names);
        Map<String, @Nullable Object> tie = new HashMap<>();
        for (List<@Nullable Object> answer : row.lists("answers")) {
            tie.put(String.valueOf(answer.getFirst()), inMonths(answer.getLast()));
        }
        tie.put("relations", relationLabels.labelsOf(tie.get("relations")));
        tie.computeIfPresent("since", (key, words) -> yearOrMonth(words));
        return Map.of(
                "alter",
                properties,
                "label",
                AlterKind.ofLabels(row.strings("labels")).label(),
                "tie",
                tie);
    }

    private List<Map<String, @Nullable Object>> ties(
            List<Row> alters, Map<String, Integer> places) {
        List<Map<String, @Nullable Object>> ties = new ArrayList<>();
        for (Row alter : alters) {
            for (List<@Nullable Object> known : alter.lists("knows")) {
                Integer other = places.get(String.valueOf(known.getFirst()));
                if (other != null) {
                    Map<String, @Nullable Object> tie = new HashMap<>();
                    tie.put("a", places.get(alter.string("id")));
                    tie.put("b", other);
                    tie.put("weight", known.get(1));
                    ties.add(tie);
                }
            }
        }
        return shuffled(ties);
    }

    private List<Map<String, @Nullable Object>> about(
            List<Row> rows,
            String what,
            Map<String, Integer> places,
            UnaryOperator<Map<String, @Nullable Object>> toValues) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (Row row : shuffled(rows)) {
            Integer place = places.get(row.string("alter"));
            if (place != null) {
                all.add(Map.of("alter", place, what, toValues.apply(row.map(what))));
            }
        }
        return all;
    }

    private List<Map<String, @Nullable Object>> steps(List<Row> rows, Map<String, Integer> places) {
        List<Map<String, @Nullable Object>> steps = new ArrayList<>();
        for (Row row : shuffled(rows)) {
            Map<String, @Nullable Object> step = new HashMap<>();
            step.put("step", step(row.map("step")));
            step.put("alter", row.optional("alter") instanceof String id ? places.get(id) : null);
            steps.add(step);
        }
        return steps;
    }

    private Map<String, @Nullable Object> asItIs(Map<String, @Nullable Object> support) {
        return support;
    }

    private Map<String, @Nullable Object> reflection(Row row) {
        Map<String, @Nullable Object> reflection = fresh();
        reflection.putAll(row.columns());
        reflection.replaceAll((key, value) -> inMonths(value));
        return reflection;
    }

    private Map<String, @Nullable Object> contact(Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> contact = fresh();
        contact.putAll(row);
        contact.replaceAll((key, value) -> inMonths(value));
        return contact;
    }

    private Map<String, @Nullable Object> step(Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> step = fresh();
        step.putAll(row);
        step.replaceAll((key, value) -> inMonths(value));
        // an imported step can contain any text
        step.computeIfPresent("insight", (key, of) -> insights.contains(of) ? of : null);
        return step;
    }

    /// Reduces a date to the first of its month; any other value stays the same.
    private static @Nullable Object inMonths(@Nullable Object value) {
        return value instanceof LocalDate date ? date.withDayOfMonth(1) : value;
    }

    /// Returns the text if it is a year or a month. People may have written anything, such as
    /// "2019" or "school".
    private static @Nullable Object yearOrMonth(Object words) {
        return YEAR_OR_MONTH.matcher(String.valueOf(words)).matches() ? words : null;
    }
}
