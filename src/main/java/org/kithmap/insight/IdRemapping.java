package org.kithmap.insight;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.Alter;
import org.kithmap.map.RenamedMap;
import org.kithmap.map.SupportMap;

/// A copy of a map with new ids, and the mapping back to the original ids. The new ids avoid a
/// conflict with the original map in the database. They sort in the same order as the original
/// ones, so that results that are ordered by id don't change.
///
/// The copy holds only what insights query: alters, ties, supports and contacts.
final class IdRemapping {

    private final Map<String, String> there = new HashMap<>();
    private final Map<String, String> back = new HashMap<>();
    private final SupportMap renamed;

    IdRemapping(SupportMap map) {
        String base = UUID.randomUUID().toString();
        int number = 0;
        for (String id : map.alters().stream().map(Alter::id).sorted().toList()) {
            String alias = "%s-%06d".formatted(base, number++);
            there.put(id, alias);
            back.put(alias, id);
        }
        SupportMap withoutNames =
                new SupportMap( // every part, so that nothing else is copied
                        UUID.randomUUID().toString(),
                        map.name(),
                        null,
                        map.alters(),
                        map.ties(),
                        map.supports(),
                        List.of(),
                        List.of(),
                        map.contacts().stream().map(one -> one.withWords(null)).toList(),
                        List.of());
        UnaryOperator<String> any = id -> UUID.randomUUID().toString();
        this.renamed = new RenamedMap(this::alias, any, any, any, any).of(withoutNames);
    }

    private String alias(String id) {
        return Objects.requireNonNull(there.get(id));
    }

    SupportMap renamed() {
        return renamed;
    }

    /// Returns a result about the copy with the original ids.
    InsightResult named(InsightResult insightResult) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        insightResult.values().forEach((name, value) -> values.put(name, named(value)));
        return new InsightResult(
                insightResult.key(),
                insightResult.found(),
                insightResult.awaits(),
                insightResult.alters().stream().map(id -> back.getOrDefault(id, id)).toList(),
                insightResult.domains(),
                values);
    }

    private @Nullable Object named(@Nullable Object value) {
        return switch (value) {
            case String id -> back.getOrDefault(id, id);
            case List<?> all -> all.stream().map(this::named).toList();
            case Map<?, ?> all -> {
                Map<Object, @Nullable Object> named = new LinkedHashMap<>();
                all.forEach((key, one) -> named.put(key, named(one)));
                yield named;
            }
            case null, default -> value;
        };
    }
}
