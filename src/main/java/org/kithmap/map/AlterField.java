package org.kithmap.map;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A field of an alter. Files, changes, the graph and the restrictions of a share go by the list of
/// all fields, so each field is named here once. A field that is missing in the list is neither
/// read nor stored, and never shown in a restricted share.
///
/// @param name in JSON and in the graph
/// @param reader reads it by its name
/// @param storage where it is stored in the graph
/// @param restriction the restriction of a share that withholds it
public record AlterField<T extends @Nullable Object>(
        String name,
        BiFunction<FieldReader, String, T> reader,
        Function<Alter, T> getter,
        BiConsumer<AlterBuilder, T> setter,
        StoragePlace storage,
        Restriction restriction) {

    /// The place of a field in the graph.
    public enum StoragePlace {
        /// A property of the node.
        NODE,
        /// A property of the node, encrypted.
        ENCRYPTED,
        /// A property of the relationship from the ego.
        TIE,
        /// Anything but one property of the same name.
        SPECIAL
    }

    /// The restriction of a share that withholds a field. [SharingRestrictions] decides by it.
    public enum Restriction {
        NONE,
        NOTES,
        CLOSENESS,
        CONTACTS,
        /// As soon as anything of the map is withheld.
        ANY
    }

    /// All fields, in the order in which they are written.
    public static final List<AlterField<?>> ALL =
            List.of(
                    new AlterField<String>(
                            "id",
                            FieldReader::required,
                            Alter::id,
                            AlterBuilder::id,
                            StoragePlace.NODE,
                            Restriction.NONE),
                    new AlterField<String>(
                            "name",
                            FieldReader::required,
                            Alter::name,
                            AlterBuilder::name,
                            StoragePlace.ENCRYPTED,
                            Restriction.NONE),
                    new AlterField<AlterKind>(
                            "kind",
                            (fields, name) -> fields.keyOr(name, AlterKind.PERSON),
                            Alter::kind,
                            AlterBuilder::kind,
                            StoragePlace.SPECIAL, // a label
                            Restriction.NONE),
                    new AlterField<List<Relation>>(
                            "relations",
                            (fields, name) -> fields.keys(name, Relation.class),
                            Alter::relations,
                            AlterBuilder::relations,
                            StoragePlace.TIE,
                            Restriction.NONE),
                    new AlterField<@Nullable Integer>(
                            "closeness",
                            FieldReader::whole,
                            Alter::closeness,
                            AlterBuilder::closeness,
                            StoragePlace.TIE,
                            Restriction.CLOSENESS),
                    new AlterField<@Nullable Integer>(
                            "comfort",
                            FieldReader::whole,
                            Alter::comfort,
                            AlterBuilder::comfort,
                            StoragePlace.TIE,
                            Restriction.CLOSENESS),
                    new AlterField<TiePhase>(
                            "phase",
                            (fields, name) -> fields.keyOr(name, TiePhase.PRESENT),
                            Alter::phase,
                            AlterBuilder::phase,
                            StoragePlace.TIE,
                            Restriction.NONE),
                    new AlterField<@Nullable String>(
                            "since",
                            FieldReader::text,
                            Alter::since,
                            AlterBuilder::since,
                            StoragePlace.TIE,
                            Restriction.NOTES),
                    new AlterField<@Nullable Frequency>(
                            "contactFromThem",
                            (fields, name) -> fields.key(name, Frequency.class),
                            Alter::contactFromThem,
                            AlterBuilder::contactFromThem,
                            StoragePlace.TIE,
                            Restriction.CONTACTS),
                    new AlterField<@Nullable Frequency>(
                            "contactFromMe",
                            (fields, name) -> fields.key(name, Frequency.class),
                            Alter::contactFromMe,
                            AlterBuilder::contactFromMe,
                            StoragePlace.TIE,
                            Restriction.CONTACTS),
                    new AlterField<@Nullable LocalDate>(
                            "lastContact",
                            FieldReader::date,
                            Alter::lastContact,
                            AlterBuilder::lastContact,
                            StoragePlace.TIE,
                            Restriction.CONTACTS),
                    new AlterField<Boolean>(
                            "newer",
                            FieldReader::bool,
                            Alter::newer,
                            AlterBuilder::newer,
                            StoragePlace.TIE,
                            Restriction.NONE),
                    new AlterField<Boolean>(
                            "wantMore",
                            FieldReader::bool,
                            Alter::wantMore,
                            AlterBuilder::wantMore,
                            StoragePlace.TIE,
                            Restriction.NONE),
                    new AlterField<Boolean>(
                            "strained",
                            FieldReader::bool,
                            Alter::strained,
                            AlterBuilder::strained,
                            StoragePlace.TIE,
                            Restriction.CLOSENESS),
                    new AlterField<Boolean>(
                            "died",
                            FieldReader::bool,
                            Alter::died,
                            AlterBuilder::died,
                            StoragePlace.NODE,
                            Restriction.NONE),
                    new AlterField<List<String>>(
                            "qualities",
                            FieldReader::texts,
                            Alter::qualities,
                            AlterBuilder::qualities,
                            StoragePlace.ENCRYPTED,
                            Restriction.NOTES),
                    new AlterField<@Nullable String>(
                            "symbol",
                            FieldReader::text,
                            Alter::symbol,
                            AlterBuilder::symbol,
                            StoragePlace.ENCRYPTED,
                            Restriction.NONE),
                    new AlterField<@Nullable String>(
                            "notes",
                            FieldReader::text,
                            Alter::notes,
                            AlterBuilder::notes,
                            StoragePlace.ENCRYPTED,
                            Restriction.NOTES),
                    new AlterField<Map<LayoutMode, ManualPosition>>(
                            "places",
                            (fields, name) -> MapReader.places(fields.within(name)),
                            Alter::places,
                            AlterBuilder::places,
                            StoragePlace
                                    .SPECIAL, // a property of the relationship for each arrangement
                            Restriction.ANY)); // a position discloses the ring and the area

    /// Returns the field with a name.
    public static AlterField<?> named(String name) {
        return ALL.stream().filter(field -> field.name.equals(name)).findFirst().orElseThrow();
    }

    /// Returns its value.
    public T of(Alter alter) {
        return getter.apply(alter);
    }

    /// Sets its value.
    ///
    /// @param value of the type of this field
    @SuppressWarnings("unchecked") // the caller has read the value for this field
    public void set(AlterBuilder to, Object value) {
        setter.accept(to, (T) value);
    }

    void read(FieldReader fields, AlterBuilder to) {
        setter.accept(to, reader.apply(fields, name));
    }

    void copy(Alter from, AlterBuilder to) {
        setter.accept(to, getter.apply(from));
    }
}
