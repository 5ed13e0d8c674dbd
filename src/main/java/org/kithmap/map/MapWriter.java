package org.kithmap.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kithmap.encryption.ElementCipher;
import org.kithmap.encryption.EncryptedElementType;
import org.kithmap.encryption.MapCipher;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;

/// Changes a map in the graph from one state to another. It writes only the differences, with one
/// query for each type of element that differs.
final class MapWriter {

    private static final CypherFile ABOUT = CypherFile.load("map/apply-about.cypher");
    private static final CypherFile ALTERS = CypherFile.load("map/apply-alters.cypher");
    private static final CypherFile TIES = CypherFile.load("map/apply-ties.cypher");
    private static final CypherFile SUPPORTS = CypherFile.load("map/apply-supports.cypher");
    private static final CypherFile REFLECTIONS = CypherFile.load("map/apply-reflections.cypher");
    private static final CypherFile STEPS = CypherFile.load("map/apply-steps.cypher");
    private static final CypherFile CONTACTS = CypherFile.load("map/apply-contacts.cypher");
    private static final CypherFile VIEWS = CypherFile.load("map/apply-views.cypher");

    private final Graph.Transaction transaction;
    private final SupportMap before;
    private final SupportMap after;
    private final MapCipher mapCipher;
    private final MapParameterMapper parameters;

    MapWriter(
            Graph.Transaction transaction,
            SupportMap before,
            SupportMap after,
            MapCipher mapCipher) {
        this.transaction = transaction;
        this.before = before;
        this.after = after;
        this.mapCipher = mapCipher;
        this.parameters = new MapParameterMapper(mapCipher);
    }

    /// Lets the database plan all queries, by running them without a map. Otherwise a new database
    /// would plan them during the first change, and the person would have to wait.
    static void warmUp(Graph.Transaction transaction) {
        SupportMap nobodys = SupportMap.empty("none", "None");
        new MapWriter(transaction, nobodys, nobodys, MapCipher.NONE).about(0);
        transaction.run(
                ALTERS,
                Map.of("ego", "", "gone", List.of(), "changed", List.of(), "added", List.of()));
        for (CypherFile query : List.of(TIES, SUPPORTS, REFLECTIONS, STEPS, CONTACTS, VIEWS)) {
            transaction.run(query, Map.of("ego", "", "gone", List.of(), "put", List.of()));
        }
    }

    /// Writes the differences. Alters are first, because new elements may refer to them.
    ///
    /// @return the shares of the map
    List<Row> write(long revision) {
        List<Row> shares = about(revision);
        alters();
        apply(
                TIES,
                SupportMap::ties,
                MapWriter::pair,
                MapParameterMapper::tieParameters,
                MapParameterMapper::tieParameters);
        apply(
                SUPPORTS,
                SupportMap::supports,
                Support::key,
                MapParameterMapper::supportParameters,
                MapParameterMapper::supportParameters);
        apply(
                REFLECTIONS,
                SupportMap::reflections,
                Reflection::id,
                Reflection::id,
                parameters::reflectionProperties);
        apply(STEPS, SupportMap::steps, Step::id, Step::id, parameters::stepParameters);
        apply(
                CONTACTS,
                SupportMap::contacts,
                Contact::id,
                Contact::id,
                parameters::contactParameters);
        apply(VIEWS, SupportMap::views, SavedView::id, SavedView::id, parameters::viewProperties);
        return shares;
    }

    private List<Row> about(long revision) {
        ElementCipher cipher = mapCipher.of(EncryptedElementType.EGO, after.id());
        Map<String, @Nullable Object> about = new HashMap<>();
        about.put("ego", after.id());
        about.put("name", cipher.encrypt("name", after.name()));
        about.put("notes", cipher.encryptIfPresent("notes", after.notes()));
        about.put(
                "hardDay", cipher.encryptIfPresent("hardDay", HardDayText.write(after.hardDay())));
        about.put("revision", revision);
        return transaction.run(ABOUT, about).stream()
                .flatMap(row -> row.rows("shares").stream())
                .toList();
    }

    private void alters() {
        MapDiff<Alter> alters = MapDiff.between(before.alters(), after.alters(), Alter::id);
        if (!alters.isEmpty()) {
            transaction.run(
                    ALTERS,
                    Map.of(
                            "ego",
                            after.id(),
                            "gone",
                            alters.gone().stream().map(Alter::id).toList(),
                            "changed",
                            alters.changed().stream().map(parameters::alterParameters).toList(),
                            "added",
                            alters.added().stream().map(parameters::alterParameters).toList()));
        }
    }

    private static Object pair(Tie tie) {
        return List.of(tie.a(), tie.b());
    }

    /// @param leaving returns the parameter by which the query finds an element to delete
    /// @param coming returns the parameters of an element to create
    private <T> void apply(
            CypherFile query,
            Function<SupportMap, List<T>> list,
            Function<T, Object> key,
            Function<T, ?> leaving,
            Function<T, ?> coming) {
        MapDiff<T> mapDiff = MapDiff.between(list.apply(before), list.apply(after), key);
        if (!mapDiff.isEmpty()) {
            transaction.run(query, mapDiff.parameters(after.id(), leaving, coming));
        }
    }
}
