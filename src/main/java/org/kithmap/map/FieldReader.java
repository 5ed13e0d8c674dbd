package org.kithmap.map;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing as somebody wrote it down, asked field by field. What is missing is null, false or
/// empty; what is wrong becomes an error of the implementation's own kind. Who reads is
/// [MapReader].
public interface FieldReader {

    /// @return a stand-in where it is missing, if the implementation goes on after errors
    String required(String name);

    LocalDate requiredDate(String name);

    /// @param standIn returned where it is missing, if the implementation goes on after errors
    <E extends Enum<E> & Coded> E requiredKey(String name, E standIn);

    @Nullable String text(String name);

    @Nullable Integer whole(String name);

    @Nullable Double decimal(String name);

    boolean truth(String name);

    @Nullable LocalDate date(String name);

    <E extends Enum<E> & Coded> @Nullable E key(String name, Class<E> list);

    <E extends Enum<E> & Coded> List<E> keys(String name, Class<E> list);

    List<String> texts(String name);

    List<Double> decimals(String name);

    /// The fields of a thing within this one.
    ///
    /// @return null where it is missing
    @Nullable FieldReader within(String name);

    /// A field nobody asked for is an error.
    void nothingElse();

    default <E extends Enum<E> & Coded> E keyOr(String name, E otherwise) {
        E key = key(name, otherwise.getDeclaringClass());
        return key == null ? otherwise : key;
    }
}
