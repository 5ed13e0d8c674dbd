package org.kithmap.map;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kithmap.encryption.ElementCipher;
import org.kithmap.encryption.EncryptedElementType;
import org.kithmap.encryption.MapCipher;
import org.kithmap.encryption.MapKeys;
import org.kithmap.graph.Row;

/// A mapper from result rows to maps. It sorts the elements, so that equal maps are always written
/// in the same way.
final class MapRowMapper {

    private final MapCipher mapCipher;

    private MapRowMapper(MapCipher mapCipher) {
        this.mapCipher = mapCipher;
    }

    /// Returns a whole map that an account may see, including the content that is withheld from it.
    ///
    /// @param account the account for which the map is read
    static LoadedMap loaded(String account, Row row, MapKeys mapKeys) {
        Row ego = row.row("ego");
        MapCipher mapCipher = mapKeys.of(ego.string("id"), (String) ego.optional("seal"));
        return new LoadedMap(
                account,
                new MapRowMapper(mapCipher).map(row),
                row.number("revision"),
                row.number("seenRevision"),
                MapAccess.of(row),
                mapCipher);
    }

    private SupportMap map(Row row) {
        Row ego = row.row("ego");
        ElementCipher cipher = mapCipher.of(EncryptedElementType.EGO, ego.string("id"));
        return new SupportMap(
                ego.string("id"),
                cipher.decrypt("name", ego.optional("name")),
                cipher.decryptIfPresent("notes", ego.optional("notes")),
                row.rows("alters").stream().map(this::alter).sorted(MapOrder.ALTERS).toList(),
                row.rows("ties").stream()
                        .map(tie ->
                                new Tie(
                                        tie.string("a"),
                                        tie.string("b"),
                                        (Double) tie.optional("weight")))
                        .sorted(MapOrder.TIES)
                        .toList(),
                Stream.concat(
                                supports(row, "received", Direction.RECEIVED),
                                supports(row, "given", Direction.GIVEN))
                        .sorted(Support.ORDER)
                        .toList(),
                row.rows("reflections").stream()
                        .map(this::reflection)
                        .sorted(MapOrder.REFLECTIONS)
                        .toList(),
                row.rows("steps").stream().map(this::step).sorted(MapOrder.STEPS).toList(),
                row.rows("contacts").stream().map(this::contact).sorted(MapOrder.CONTACTS).toList(),
                row.rows("views").stream().map(this::view).sorted(MapOrder.VIEWS).toList(),
                HardDayText.read(cipher.decryptIfPresent("hardDay", ego.optional("hardDay"))));
    }

    private Alter alter(Row row) {
        return MapReader.alter(AlterRow.of(row, mapCipher));
    }

    private Reflection reflection(Row reflection) {
        return new Reflection(
                reflection.string("id"),
                Coded.of(ReflectionQuestion.class, reflection.string("question")),
                one(ReflectionAnswer.class, reflection, "answer"),
                mapCipher
                        .of(EncryptedElementType.REFLECTION, reflection.string("id"))
                        .decryptIfPresent("words", reflection.optional("words")),
                day(reflection, "on"));
    }

    private Step step(Row row) {
        Row step = row.row("step");
        return new Step(
                step.string("id"),
                mapCipher
                        .of(EncryptedElementType.STEP, step.string("id"))
                        .decrypt("words", step.optional("words")),
                one(StepIdea.class, step, "way"),
                (String) row.optional("alter"),
                (String) step.optional("insight"),
                (LocalDate) step.optional("day"),
                one(RepeatInterval.class, step, "every"),
                Coded.of(StepState.class, step.string("state")),
                day(step, "on"));
    }

    private Contact contact(Row row) {
        Row contact = row.row("contact");
        return new Contact(
                contact.string("id"),
                row.string("alter"),
                day(contact, "on"),
                one(Channel.class, contact, "channel"),
                one(ContactInitiator.class, contact, "first"),
                mapCipher
                        .of(EncryptedElementType.CONTACT, contact.string("id"))
                        .decryptIfPresent("words", contact.optional("words")));
    }

    private SavedView view(Row view) {
        return new SavedView(
                view.string("id"),
                mapCipher
                        .of(EncryptedElementType.VIEW, view.string("id"))
                        .decrypt("name", view.optional("name")),
                view.string("settings"));
    }

    private static LocalDate day(Row row, String column) {
        return Objects.requireNonNull((LocalDate) row.value(column));
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

    private static <E extends Enum<E> & Coded> @Nullable E one(
            Class<E> list, Row row, String column) {
        String key = (String) row.optional(column);
        return key == null ? null : Coded.of(list, key);
    }

    private static <E extends Enum<E> & Coded> List<E> keyed(
            Class<E> list, Row row, String column) {
        return strings(row, column).stream().map(key -> Coded.of(list, key)).toList();
    }

    private static List<String> strings(Row row, String column) {
        return row.optional(column) == null ? List.of() : row.strings(column);
    }
}
