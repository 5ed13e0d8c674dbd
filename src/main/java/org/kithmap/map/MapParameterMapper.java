package org.kithmap.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kithmap.encryption.ElementCipher;
import org.kithmap.encryption.EncryptedElementType;
import org.kithmap.encryption.MapCipher;

/// A mapper from a map to query parameters: properties of nodes and relationships. Absent, false
/// and empty values are omitted.
final class MapParameterMapper {

    private final MapCipher mapCipher;

    /// @param mapCipher encrypts the texts of the map
    MapParameterMapper(MapCipher mapCipher) {
        this.mapCipher = mapCipher;
    }

    Map<String, @Nullable Object> parameters(String account, SupportMap map) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("account", account);
        ElementCipher ego = mapCipher.of(EncryptedElementType.EGO, map.id());
        parameters.put(
                "ego",
                new GraphProperties()
                        .with("id", map.id())
                        .with("name", ego.encrypt("name", map.name()))
                        .with("notes", ego.encryptIfPresent("notes", map.notes()))
                        .with(
                                "hardDay",
                                ego.encryptIfPresent("hardDay", HardDayText.write(map.hardDay())))
                        .with("seal", mapCipher.wrapped())
                        .all());
        parameters.put("alters", all(map.alters(), this::alterParameters));
        parameters.put("ties", all(map.ties(), MapParameterMapper::tieParameters));
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
        ElementCipher cipher = mapCipher.of(EncryptedElementType.ALTER, alter.id());
        GraphProperties node = new GraphProperties();
        GraphProperties tie = new GraphProperties();
        for (AlterField<?> field : AlterField.ALL) {
            Object value = field.of(alter);
            switch (field.storage()) {
                case NODE -> node.with(field.name(), value);
                case ENCRYPTED -> node.with(field.name(), encrypted(cipher, field.name(), value));
                case TIE -> tie.with(field.name(), value);
                case SPECIAL -> {}
            }
        }
        node.with("spellings", cipher.spellings(alter.qualities()));
        alter.places()
                .forEach((layoutMode, manualPosition) ->
                        tie.with(column(layoutMode), manualPosition));
        return Map.of("alter", node.all(), "tie", tie.all(), "label", alter.kind().label());
    }

    private static @Nullable Object encrypted(
            ElementCipher cipher, String name, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> texts ->
                    cipher.encryptAll(name, texts.stream().map(String.class::cast).toList());
            default -> cipher.encrypt(name, (String) value);
        };
    }

    /// Returns the name of the property for a position, such as `placeDomain`.
    static String column(LayoutMode layoutMode) {
        String key = layoutMode.key();
        return "place" + Character.toUpperCase(key.charAt(0)) + key.substring(1);
    }

    static Map<String, @Nullable Object> tieParameters(Tie tie) {
        return new GraphProperties()
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
                        new GraphProperties()
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
        return new GraphProperties()
                .with("type", support.type())
                .with("domain", support.domain())
                .with("benefits", support.benefits())
                .all();
    }

    Map<String, @Nullable Object> reflectionProperties(Reflection reflection) {
        return new GraphProperties()
                .with("id", reflection.id())
                .with("question", reflection.question())
                .with("answer", reflection.answer())
                .with(
                        "words",
                        mapCipher
                                .of(EncryptedElementType.REFLECTION, reflection.id())
                                .encryptIfPresent("words", reflection.words()))
                .with("on", reflection.on())
                .all();
    }

    Map<String, @Nullable Object> stepParameters(Step step) {
        return new GraphProperties()
                .with("alter", step.alter())
                .with(
                        "step",
                        new GraphProperties()
                                .with("id", step.id())
                                .with(
                                        "words",
                                        mapCipher
                                                .of(EncryptedElementType.STEP, step.id())
                                                .encrypt("words", step.words()))
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
        return new GraphProperties()
                .with("alter", contact.alter())
                .with(
                        "contact",
                        new GraphProperties()
                                .with("id", contact.id())
                                .with("on", contact.on())
                                .with("channel", contact.channel())
                                .with("first", contact.first())
                                .with(
                                        "words",
                                        mapCipher
                                                .of(EncryptedElementType.CONTACT, contact.id())
                                                .encryptIfPresent("words", contact.words()))
                                .all())
                .all();
    }

    Map<String, @Nullable Object> viewProperties(SavedView view) {
        return new GraphProperties()
                .with("id", view.id())
                .with(
                        "name",
                        mapCipher
                                .of(EncryptedElementType.VIEW, view.id())
                                .encrypt("name", view.name()))
                .with("settings", view.settings())
                .all();
    }
}
