package org.kithmap.exchange.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.AlterField;
import org.kithmap.map.SupportMap;

/// A map as tables. The headings are those by which Kithmap recognises columns when it imports
/// them.
final class MapTables {

    private MapTables() {}

    /// Returns the ego, the alters, who knows whom, and who supports whom.
    static List<ExportTable> network(SupportMap map) {
        return List.of(
                new ExportTable(
                        "map",
                        List.of("egoID", "name", "notes"),
                        List.of(row(map.id(), map.name(), map.notes()))),
                table(
                        "people",
                        Stream.concat(
                                        Stream.of("alterID"),
                                        PlainValue.FIELDS.stream().map(AlterField::name))
                                .toList(),
                        map,
                        map.alters(),
                        alter ->
                                Stream.<@Nullable Object>concat(
                                                Stream.of(alter.id()),
                                                PlainValue.FIELDS.stream()
                                                        .map(field -> field.of(alter)))
                                        .toArray()),
                table(
                        "ties",
                        List.of("from", "to", "weight"),
                        map,
                        map.ties(),
                        tie -> new @Nullable Object[] {tie.a(), tie.b(), tie.weight()}),
                table(
                        "supports",
                        List.of("alterID", "direction", "supportType", "domain", "benefits"),
                        map,
                        map.supports(),
                        support ->
                                new @Nullable Object[] {
                                    support.alter(),
                                    support.direction(),
                                    support.type(),
                                    support.domain(),
                                    support.benefits()
                                }));
    }

    /// Returns what the person noted over time.
    static List<ExportTable> notes(SupportMap map) {
        return List.of(
                table(
                        "reflections",
                        List.of("id", "question", "answer", "words", "on"),
                        map,
                        map.reflections(),
                        one ->
                                new @Nullable Object[] {
                                    one.id(), one.question(), one.answer(), one.words(), one.on()
                                }),
                table(
                        "steps",
                        List.of(
                                "id", "words", "way", "alterID", "insight", "day", "every", "state",
                                "on"),
                        map,
                        map.steps(),
                        one ->
                                new @Nullable Object[] {
                                    one.id(),
                                    one.words(),
                                    one.way(),
                                    one.alter(),
                                    one.insight(),
                                    one.day(),
                                    one.every(),
                                    one.state(),
                                    one.on()
                                }),
                table(
                        "contacts",
                        List.of("id", "alterID", "on", "channel", "first", "words"),
                        map,
                        map.contacts(),
                        one ->
                                new @Nullable Object[] {
                                    one.id(),
                                    one.alter(),
                                    one.on(),
                                    one.channel(),
                                    one.first(),
                                    one.words()
                                }));
    }

    /// Returns a table with a last column that names the ego, so that tables of several maps can be
    /// put together.
    private static <T> ExportTable table(
            String name,
            List<String> header,
            SupportMap map,
            List<T> things,
            Function<T, @Nullable Object[]> values) {
        return new ExportTable(
                name,
                Stream.concat(header.stream(), Stream.of("egoID")).toList(),
                things.stream()
                        .map(thing -> {
                            List<@Nullable Object> row = new ArrayList<>(row(values.apply(thing)));
                            row.add(map.id());
                            return row;
                        })
                        .toList());
    }

    static List<@Nullable Object> row(@Nullable Object... values) {
        List<@Nullable Object> row = new ArrayList<>();
        Arrays.stream(values).forEach(value -> row.add(PlainValue.of(value)));
        return row;
    }
}
