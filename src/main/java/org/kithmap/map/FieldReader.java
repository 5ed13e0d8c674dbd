package org.kithmap.map;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A reader for the fields of one element from a file, a change or the graph. A missing field is
/// null, false or empty; an invalid field causes an error that depends on the implementation. Used
/// by [MapReader].
public interface FieldReader {

    /// Returns a required text.
    ///
    /// @return a replacement if the field is missing, in implementations that continue after errors
    String required(String name);

    LocalDate requiredDate(String name);

    /// Returns the required key of a closed list.
    ///
    /// @param standIn returned if the field is missing, in implementations that continue after
    ///   errors
    <E extends Enum<E> & Coded> E requiredKey(String name, E standIn);

    @Nullable String text(String name);

    @Nullable Integer whole(String name);

    @Nullable Double decimal(String name);

    boolean bool(String name);

    @Nullable LocalDate date(String name);

    <E extends Enum<E> & Coded> @Nullable E key(String name, Class<E> list);

    <E extends Enum<E> & Coded> List<E> keys(String name, Class<E> list);

    List<String> texts(String name);

    List<Double> decimals(String name);

    /// Returns the fields of an element inside this one.
    ///
    /// @return null if it is missing
    @Nullable FieldReader within(String name);

    /// Reports every field that was not read as an error.
    void nothingElse();

    default <E extends Enum<E> & Coded> E keyOr(String name, E otherwise) {
        E key = key(name, otherwise.getDeclaringClass());
        return key == null ? otherwise : key;
    }
}
