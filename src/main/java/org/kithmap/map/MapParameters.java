package org.kithmap.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kithmap.seal.Seal;
import org.kithmap.seal.SealedKind;
import org.kithmap.seal.ThingSeal;

/// A map as it goes into the graph: properties of nodes and relationships. What is absent, false or
/// empty is no property.
final class MapParameters {

    private final Seal seal;

    /// @param seal under which its words go
    MapParameters(Seal seal) {
        this.seal = seal;
    }

    Map<String, @Nullable Object> parameters(String account, SupportMap map) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("account", account);
        ThingSeal ego = seal.of(SealedKind.EGO, map.id());
        parameters.put(
                "ego",
                new Properties()
                        .with("id", map.id())
                        .with("name", ego.seal("name", map.name()))
                        .with("notes", ego.sealIfThere("notes", map.notes()))
                        .with("seal", seal.wrapped())
                        .all());
        parameters.put("alters", all(map.alters(), this::alterParameters));
        parameters.put("ties", all(map.ties(), MapParameters::tieParameters));
        parameters.put("received", supports(map, Direction.RECEIVED));
        parameters.put("given", supports(map, Direction.GIVEN));
        parameters.put("reflections", all(map.reflections(), this::reflectionProperties));
        parameters.put("steps", all(map.steps(), this::stepParameters));
        parameters.put("contacts", all(map.contacts(), this::contactParameters));
        parameters.put("views", all(map.views(), this::viewProperties));
        return parameters;
    }

    private static <T> List<Map<String, @Nullable Object>> all(
            List<T> things, Function<T, Map<String, @Nullable Object>> parameters) {
        return things.stream().map(parameters).toList();
    }

    Map<String, @Nullable Object> alterParameters(Alter alter) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("alter", alterProperties(alter));
        parameters.put("tie", tieProperties(alter));
        parameters.put("label", alter.kind().label());
        return parameters;
    }

    private Map<String, @Nullable Object> alterProperties(Alter alter) {
        ThingSeal sealed = seal.of(SealedKind.ALTER, alter.id());
        return new Properties()
                .with("id", alter.id())
                .with("name", sealed.seal("name", alter.name()))
                .with("died", alter.died())
                .with("qualities", sealed.sealAll("qualities", alter.qualities()))
                .with("spellings", sealed.spellings(alter.qualities()))
                .with("symbol", sealed.sealIfThere("symbol", alter.symbol()))
                .with("notes", sealed.sealIfThere("notes", alter.notes()))
                .all();
    }

    private static Map<String, @Nullable Object> tieProperties(Alter alter) {
        Properties properties = new Properties();
        alter.places().forEach((arrangement, place) -> properties.with(column(arrangement), place));
        return properties
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

    /// `placeDomain`
    static String column(Arrangement arrangement) {
        String key = arrangement.key();
        return "place" + Character.toUpperCase(key.charAt(0)) + key.substring(1);
    }

    static Map<String, @Nullable Object> tieParameters(Tie tie) {
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

    static Map<String, @Nullable Object> supportParameters(Support support) {
        return Map.of(
                "alter",
                support.alter(),
                "given",
                support.direction() == Direction.GIVEN,
                "support",
                supportProperties(support));
    }

    private static Map<String, @Nullable Object> supportProperties(Support support) {
        return new Properties()
                .with("type", support.type())
                .with("domain", support.domain())
                .with("benefits", support.benefits())
                .all();
    }

    Map<String, @Nullable Object> reflectionProperties(Reflection reflection) {
        return new Properties()
                .with("id", reflection.id())
                .with("question", reflection.question())
                .with("answer", reflection.answer())
                .with(
                        "words",
                        seal.of(SealedKind.REFLECTION, reflection.id())
                                .sealIfThere("words", reflection.words()))
                .with("on", reflection.on())
                .all();
    }

    Map<String, @Nullable Object> stepParameters(Step step) {
        return new Properties()
                .with("alter", step.alter())
                .with(
                        "step",
                        new Properties()
                                .with("id", step.id())
                                .with(
                                        "words",
                                        seal.of(SealedKind.STEP, step.id())
                                                .seal("words", step.words()))
                                .with("way", step.way())
                                .with("insight", step.insight())
                                .with("day", step.day())
                                .with("every", step.every())
                                .with("state", step.state())
                                .with("on", step.on())
                                .all())
                .all();
    }

    Map<String, @Nullable Object> contactParameters(Contact contact) {
        return new Properties()
                .with("alter", contact.alter())
                .with(
                        "contact",
                        new Properties()
                                .with("id", contact.id())
                                .with("on", contact.on())
                                .with("channel", contact.channel())
                                .with("first", contact.first())
                                .with(
                                        "words",
                                        seal.of(SealedKind.CONTACT, contact.id())
                                                .sealIfThere("words", contact.words()))
                                .all())
                .all();
    }

    Map<String, @Nullable Object> viewProperties(SavedView view) {
        return new Properties()
                .with("id", view.id())
                .with("name", seal.of(SealedKind.VIEW, view.id()).seal("name", view.name()))
                .with("settings", view.settings())
                .all();
    }
}
