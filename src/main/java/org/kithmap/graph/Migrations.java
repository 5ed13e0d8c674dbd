package org.kithmap.graph;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kithmap.util.Sha256;

/// The migrations of schema and reference data. They are files `cypher/migrations/NNN-what.cypher`
/// of one statement each, which run once and in order, even if two replicas start at the same time.
/// A file that has run must never be changed; a change needs a new file.
final class Migrations {

    private static final CypherFile APPLIED = CypherFile.load("schema/applied-migrations.cypher");

    private final Graph graph;
    private final List<CypherFile> files;

    Migrations(Graph graph) {
        this(graph, CypherFile.folder("migrations"));
    }

    Migrations(Graph graph, List<CypherFile> files) {
        this.graph = graph;
        this.files = files;
    }

    /// Runs the pending migrations.
    ///
    /// @throws CannotConnect if a newer Kithmap has used the database, or a file was changed after
    ///   it had run
    void run() {
        if (pending(graph.read(APPLIED, Map.of())).isEmpty()) {
            return; // a usual start needs one read and no lock
        }
        graph.alterSchema(CypherFile.load("schema/create-lock.cypher"));
        graph.inTransaction(holder -> {
            // this write to the lock node makes all other replicas wait until the transaction ends
            holder.run(CypherFile.load("schema/lock.cypher"), Map.of());
            List<CypherFile> pending = pending(holder.run(APPLIED, Map.of()));
            pending.forEach(graph::alterSchema);
            // by one query: after each change of the schema it would be planned again
            holder.run(
                    CypherFile.load("schema/record-migrations.cypher"),
                    Map.of("migrations", pending.stream().map(Migrations::row).toList()));
            return List.of();
        });
    }

    /// Runs migrations on a graph whose content, with the record of them, is still to come.
    void runWithoutRecord(Set<Long> numbers) {
        graph.alterSchema(CypherFile.load("schema/create-lock.cypher"));
        files.stream().filter(file -> numbers.contains(number(file))).forEach(graph::alterSchema);
    }

    static long newest(List<CypherFile> files) {
        return files.stream().mapToLong(Migrations::number).max().orElse(0);
    }

    private List<CypherFile> pending(List<Row> rows) {
        Map<Long, Row> applied =
                rows.stream().collect(Collectors.toMap(row -> row.number("number"), row -> row));
        long newest = newest(files);
        applied.keySet().stream()
                .filter(number -> number > newest)
                .findAny()
                .ifPresent(number -> {
                    throw new CannotConnect(
                            "A newer Kithmap has used this database (schema %d; this version supports %d). Update Kithmap."
                                    .formatted(number, newest));
                });
        for (CypherFile file : files) {
            Row row = applied.get(number(file));
            if (row != null && !row.string("checksum").equals(checksum(file))) {
                throw new CannotConnect(
                        "cypher/%s was changed after it ran. Undo the change and add a new migration."
                                .formatted(file.name()));
            }
        }
        return files.stream().filter(file -> !applied.containsKey(number(file))).toList();
    }

    private static Map<String, Object> row(CypherFile file) {
        return Map.of("number", number(file), "name", file.name(), "checksum", checksum(file));
    }

    private static long number(CypherFile file) {
        String name = file.name().substring(file.name().indexOf('/') + 1);
        return Long.parseLong(name.substring(0, name.indexOf('-')));
    }

    private static String checksum(CypherFile file) {
        return Sha256.hex(file.text().replace("\r\n", "\n"));
    }
}
