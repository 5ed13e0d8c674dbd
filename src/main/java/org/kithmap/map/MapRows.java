package org.kithmap.map;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.Row;

/// A map between its two forms: records here, properties of nodes and relationships in the graph.
/// What is absent, false or empty is no property.
final class MapRows {

    private MapRows() {}

    // --- to the graph

    static Map<String, @Nullable Object> parameters(String account, SupportMap map) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("account", account);
        parameters.put(
                "ego",
                new Properties()
                        .with("id", map.id())
                        .with("name", map.name())
                        .with("notes", map.notes())
                        .all());
        parameters.put("alters", map.alters().stream().map(MapRows::alterParameters).toList());
        parameters.put("ties", map.ties().stream().map(MapRows::tieParameters).toList());
        parameters.put("received", supports(map, Direction.RECEIVED));
        parameters.put("given", supports(map, Direction.GIVEN));
        return parameters;
    }

    static Map<String, @Nullable Object> alterParameters(Alter alter) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("alter", alterProperties(alter));
        parameters.put("tie", tieProperties(alter));
        parameters.put("label", alter.kind().label());
        return parameters;
    }

    private static Map<String, @Nullable Object> alterProperties(Alter alter) {
        return new Properties()
                .with("id", alter.id())
                .with("name", alter.name())
                .with("died", alter.died())
                .with("qualities", alter.qualities())
                .with("symbol", alter.symbol())
                .with("notes", alter.notes())
                .all();
    }

    private static Map<String, @Nullable Object> tieProperties(Alter alter) {
        return new Properties()
                .with("relations", alter.relations())
                .with("closeness", alter.closeness())
                .with("comfort", alter.comfort())
                .with("phase", alter.phase())
                .with("since", alter.since())
                .with("contactFromThem", alter.contactFromThem())
                .with("contactFromMe", alter.contactFromMe())
                .with("lastContact", alter.lastContact())
                .with("newer", alter.newer())
                .with("wantMore", alter.wantMore())
                .with("strained", alter.strained())
                .all();
    }

    private static Map<String, @Nullable Object> tieParameters(Tie tie) {
        return new Properties()
                .with("a", tie.a())
                .with("b", tie.b())
                .with("weight", tie.weight())
                .all();
    }

    private static List<Map<String, @Nullable Object>> supports(
            SupportMap map, Direction direction) {
        return map.supports().stream()
                .filter(support -> support.direction() == direction)
                .map(support ->
                        new Properties()
                                .with("alter", support.alter())
                                .with("support", supportProperties(support))
                                .all())
                .toList();
    }

    private static Map<String, @Nullable Object> supportProperties(Support support) {
        return new Properties()
                .with("type", support.type())
                .with("domain", support.domain())
                .with("benefits", support.benefits())
                .all();
    }

    // --- from the graph; sorted, so that the same map always reads the same

    static SupportMap map(Row row) {
        Row ego = row.row("ego");
        return new SupportMap(
                ego.string("id"),
                ego.string("name"),
                (String) ego.optional("notes"),
                row.rows("alters").stream()
                        .map(MapRows::alter)
                        .sorted(Comparator.comparing(Alter::name).thenComparing(Alter::id))
                        .toList(),
                row.rows("ties").stream()
                        .map(tie ->
                                new Tie(
                                        tie.string("a"),
                                        tie.string("b"),
                                        (Double) tie.optional("weight")))
                        .sorted(Comparator.comparing(Tie::a).thenComparing(Tie::b))
                        .toList(),
                Stream.concat(
                                supports(row, "received", Direction.RECEIVED),
                                supports(row, "given", Direction.GIVEN))
                        .sorted(Support.ORDER)
                        .toList());
    }

    static Alter alter(Row row) {
        Row alter = row.row("alter");
        Row tie = row.row("tie");
        return new Alter(
                alter.string("id"),
                alter.string("name"),
                AlterKind.ofLabels(row.strings("labels")),
                keyed(Relation.class, tie, "relations"),
                integer(tie, "closeness"),
                integer(tie, "comfort"),
                Keyed.of(Phase.class, tie.string("phase")),
                (String) tie.optional("since"),
                one(Frequency.class, tie, "contactFromThem"),
                one(Frequency.class, tie, "contactFromMe"),
                (LocalDate) tie.optional("lastContact"),
                Boolean.TRUE.equals(tie.optional("newer")),
                Boolean.TRUE.equals(tie.optional("wantMore")),
                Boolean.TRUE.equals(tie.optional("strained")),
                Boolean.TRUE.equals(alter.optional("died")),
                strings(alter, "qualities"),
                (String) alter.optional("symbol"),
                (String) alter.optional("notes"));
    }

    private static Stream<Support> supports(Row row, String column, Direction direction) {
        return row.rows(column).stream()
                .map(each -> {
                    Row support = each.row("support");
                    return new Support(
                            each.string("alter"),
                            direction,
                            one(SupportType.class, support, "type"),
                            one(Domain.class, support, "domain"),
                            keyed(Benefit.class, support, "benefits"));
                });
    }

    private static <E extends Enum<E> & Keyed> @Nullable E one(
            Class<E> list, Row row, String column) {
        String key = (String) row.optional(column);
        return key == null ? null : Keyed.of(list, key);
    }

    private static <E extends Enum<E> & Keyed> List<E> keyed(
            Class<E> list, Row row, String column) {
        return strings(row, column).stream().map(key -> Keyed.of(list, key)).toList();
    }

    private static List<String> strings(Row row, String column) {
        return row.optional(column) == null ? List.of() : row.strings(column);
    }

    private static @Nullable Integer integer(Row row, String column) {
        return row.optional(column) == null ? null : (int) row.number(column);
    }
}
