package org.kithmap.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.kithmap.map.Alter;
import org.kithmap.map.Support;
import org.kithmap.map.SupportMap;
import org.kithmap.map.Tie;

/// Which ids a map gets in the graph, where every id is there once. The same file gives the same
/// ids each time, so that importing it again finds the map instead of doubling it.
///
/// A map that brings a UUID keeps it, and its alters theirs. Any other id speaks only inside its
/// file and becomes one derived from account and content: two people may import the same file.
final class Identities {

    /// Stands where a file gives no id, until [#byContent] has made one.
    static final String NONE = "(not yet)";

    private Identities() {}

    /// The map under an id made of what it holds, the order of its alters, ties and supports set
    /// aside.
    static SupportMap byContent(SupportMap map) {
        SupportMap sorted = sorted(map);
        return withId(
                fingerprint(new String(KithmapJson.write(List.of(sorted)), StandardCharsets.UTF_8)),
                map);
    }

    /// The map with the ids it has in the graph of this account.
    static SupportMap inGraph(String account, SupportMap map) {
        return isUuid(map.id()) ? withAlterIds(map, false) : derived(account, map);
    }

    /// The map as a copy for this account: every id derived, none kept. For a map whose own id is
    /// somebody else's.
    static SupportMap derived(String account, SupportMap map) {
        return withAlterIds(withId(uuid(account + '\n' + map.id()), map), true);
    }

    /// Whether both hold the same, in whatever order.
    static boolean same(SupportMap one, SupportMap other) {
        return sorted(one).equals(sorted(other));
    }

    /// 64 hexadecimal digits, which fit an id.
    static String fingerprint(String content) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    private static SupportMap sorted(SupportMap map) {
        return new SupportMap(
                map.id(),
                map.name(),
                map.notes(),
                map.alters().stream()
                        .map(Identities::sorted)
                        .sorted(Comparator.comparing(Alter::id))
                        .toList(),
                map.ties().stream()
                        .sorted(Comparator.comparing(Tie::a).thenComparing(Tie::b))
                        .toList(),
                map.supports().stream()
                        .map(Identities::sorted)
                        .sorted(Comparator.comparing(Support::toString))
                        .toList());
    }

    private static Alter sorted(Alter a) {
        return new Alter(
                a.id(),
                a.name(),
                a.kind(),
                a.relations().stream().sorted().toList(),
                a.closeness(),
                a.comfort(),
                a.phase(),
                a.since(),
                a.contactFromThem(),
                a.contactFromMe(),
                a.lastContact(),
                a.newer(),
                a.wantMore(),
                a.strained(),
                a.died(),
                a.qualities().stream().sorted().toList(),
                a.symbol(),
                a.notes());
    }

    private static Support sorted(Support s) {
        return new Support(
                s.alter(),
                s.direction(),
                s.type(),
                s.domain(),
                s.benefits().stream().sorted().toList());
    }

    private static SupportMap withId(String id, SupportMap map) {
        return new SupportMap(
                id, map.name(), map.notes(), map.alters(), map.ties(), map.supports());
    }

    /// @param all also those that are UUIDs
    private static SupportMap withAlterIds(SupportMap map, boolean all) {
        UnaryOperator<String> ids = own -> !all && isUuid(own) ? own : uuid(map.id() + '\n' + own);
        return new SupportMap(
                map.id(),
                map.name(),
                map.notes(),
                map.alters().stream().map(a -> withId(ids.apply(a.id()), a)).toList(),
                map.ties().stream()
                        .map(t -> new Tie(ids.apply(t.a()), ids.apply(t.b()), t.weight()))
                        .toList(),
                map.supports().stream()
                        .map(s ->
                                new Support(
                                        ids.apply(s.alter()),
                                        s.direction(),
                                        s.type(),
                                        s.domain(),
                                        s.benefits()))
                        .toList());
    }

    private static Alter withId(String id, Alter a) {
        return new Alter(
                id,
                a.name(),
                a.kind(),
                a.relations(),
                a.closeness(),
                a.comfort(),
                a.phase(),
                a.since(),
                a.contactFromThem(),
                a.contactFromMe(),
                a.lastContact(),
                a.newer(),
                a.wantMore(),
                a.strained(),
                a.died(),
                a.qualities(),
                a.symbol(),
                a.notes());
    }

    private static String uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static boolean isUuid(String id) {
        try {
            return UUID.fromString(id).toString().equals(id);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
