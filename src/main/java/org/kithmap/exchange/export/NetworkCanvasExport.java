package org.kithmap.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.Alter;
import org.kithmap.map.AlterField;
import org.kithmap.map.AlterKind;
import org.kithmap.map.Relation;
import org.kithmap.map.SupportMap;

/// The CSV files that Network Canvas exports: the ego, a list of attributes for each kind of alter,
/// and a list of edges. Its ids are UUIDs.
final class NetworkCanvasExport {

    private NetworkCanvasExport() {}

    private static final List<AlterField<?>> FIELDS =
            PlainValue.FIELDS.stream().filter(field -> !field.name().equals("relations")).toList();

    static void write(SupportMap map, OutputStream out) throws IOException {
        String session = uuid(map.id());
        String prefix = "%s_%s_".formatted(map.name().replaceAll("[^\\p{L}\\p{N}]+", "_"), session);
        List<ExportTable> tables = new ArrayList<>();
        tables.add(
                new ExportTable(
                        prefix + "ego",
                        List.of(
                                "networkCanvasEgoUUID",
                                "networkCanvasCaseID",
                                "networkCanvasSessionID",
                                "networkCanvasProtocolName",
                                "notes"),
                        List.of(
                                MapTables.row(
                                        session, map.name(), session, "Kithmap", map.notes()))));
        Map<String, Integer> numbers = new HashMap<>();
        map.alters().forEach(alter -> numbers.put(alter.id(), numbers.size() + 1));
        for (AlterKind kind : AlterKind.values()) {
            List<Alter> alters = map.alters().stream().filter(a -> a.kind() == kind).toList();
            if (!alters.isEmpty()) {
                tables.add(
                        new ExportTable(
                                prefix + "attributeList_" + kind.label(),
                                header(),
                                alters.stream()
                                        .map(alter -> row(map, alter, numbers, session))
                                        .toList()));
            }
        }
        if (!map.ties().isEmpty()) {
            tables.add(edges(prefix, map, numbers, session));
        }
        CsvZip.write(tables, out);
    }

    private static List<String> header() {
        List<String> header =
                new ArrayList<>(List.of("nodeID", "networkCanvasEgoUUID", "networkCanvasUUID"));
        FIELDS.forEach(field -> header.add(field.name()));
        Arrays.stream(Relation.values()).forEach(one -> header.add("relation_" + one.key()));
        header.addAll(SupportColumns.header());
        return header;
    }

    private static List<@Nullable Object> row(
            SupportMap map, Alter alter, Map<String, Integer> numbers, String session) {
        List<@Nullable Object> row =
                MapTables.row(numbers.get(alter.id()), session, uuid(alter.id()));
        FIELDS.forEach(field -> row.add(PlainValue.of(field, alter)));
        Arrays.stream(Relation.values())
                .forEach(one -> row.add(alter.relations().contains(one) ? Boolean.TRUE : null));
        row.addAll(SupportColumns.values(map, alter));
        return row;
    }

    private static ExportTable edges(
            String prefix, SupportMap map, Map<String, Integer> numbers, String session) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        map.ties()
                .forEach(tie ->
                        rows.add(
                                MapTables.row(
                                        rows.size() + 1,
                                        numbers.get(tie.a()),
                                        numbers.get(tie.b()),
                                        session,
                                        uuid(tie.a() + "\n" + tie.b()),
                                        uuid(tie.a()),
                                        uuid(tie.b()),
                                        tie.weight())));
        return new ExportTable(
                prefix + "edgeList_Knows",
                List.of(
                        "edgeID",
                        "from",
                        "to",
                        "networkCanvasEgoUUID",
                        "networkCanvasUUID",
                        "networkCanvasSourceUUID",
                        "networkCanvasTargetUUID",
                        "weight"),
                rows);
    }

    private static String uuid(String id) {
        try {
            return UUID.fromString(id).toString().equals(id) ? id : derived(id);
        } catch (IllegalArgumentException e) {
            return derived(id);
        }
    }

    private static String derived(String id) {
        return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
