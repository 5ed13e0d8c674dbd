package org.kithmap.exchange.json;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.kithmap.map.Alter;
import org.kithmap.map.Contact;
import org.kithmap.map.Reflection;
import org.kithmap.map.RenamedMap;
import org.kithmap.map.SavedView;
import org.kithmap.map.Step;
import org.kithmap.map.Support;
import org.kithmap.map.SupportMap;
import org.kithmap.map.Tie;
import org.kithmap.util.Sha256;

/// The ids that the elements of an imported map get in the graph, where an id is unique on a map. A
/// UUID is kept. Any other id is only valid inside its file, and is replaced by one that is derived
/// from the external id. Therefore the same file gives the same ids at every import. For the id of
/// the map itself, see [org.kithmap.exchange.ExternalId].
public final class DeterministicIds {

    /// A placeholder if a file gives no id, until [#byContent] has created one.
    static final String NONE = "(not yet)";

    private DeterministicIds() {}

    /// Returns the map with an id that is a hash of its content, regardless of the order of its
    /// lists.
    static SupportMap byContent(SupportMap map) {
        SupportMap sorted = sorted(map);
        return map.withId(
                fingerprint(
                        new String(
                                KithmapJsonWriter.write(List.of(sorted)), StandardCharsets.UTF_8)));
    }

    /// Returns the map with the ids that it has in the graph.
    ///
    /// @param id the id of the map in the graph, which may be random
    /// @param base the text from which ids are derived; does not depend on `id`, so that the
    ///   elements of the same file always have the same order
    /// @param derivedAll whether UUIDs are replaced by derived ids too, as was once done if a map
    ///   was imported that another account had
    public static SupportMap inGraph(String id, String base, SupportMap map, boolean derivedAll) {
        return withOwnIds(map.withId(id), base, derivedAll);
    }

    /// Returns whether both maps have the same content, in any order.
    public static boolean same(SupportMap one, SupportMap other) {
        return sorted(one).equals(sorted(other));
    }

    /// Returns the SHA-256 hash in 64 hexadecimal digits, the maximum length of an id.
    public static String fingerprint(String content) {
        return Sha256.hex(content);
    }

    private static SupportMap sorted(SupportMap map) {
        return new SupportMap(
                map.id(),
                map.name(),
                map.notes(),
                sorted(map.alters().stream().map(Alter::sorted), Alter::id),
                sorted(map.ties().stream(), Tie::toString),
                sorted(map.supports().stream().map(DeterministicIds::sorted), Support::toString),
                sorted(map.reflections().stream(), Reflection::id),
                sorted(map.steps().stream(), Step::id),
                sorted(map.contacts().stream(), Contact::id),
                sorted(map.views().stream(), SavedView::id),
                map.hardDay());
    }

    private static <T> List<T> sorted(Stream<T> things, Function<T, String> by) {
        return things.sorted(Comparator.comparing(by)).toList();
    }

    private static Support sorted(Support support) {
        return support.withBenefits(support.benefits().stream().sorted().toList());
    }

    /// @param all whether UUIDs are replaced too
    private static SupportMap withOwnIds(SupportMap map, String base, boolean all) {
        UnaryOperator<String> ids = own -> !all && isUuid(own) ? own : uuid(base + '\n' + own);
        return new RenamedMap(ids, ids, ids, ids, ids).of(map);
    }

    public static String uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public static boolean isUuid(String id) {
        try {
            return UUID.fromString(id).toString().equals(id);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
