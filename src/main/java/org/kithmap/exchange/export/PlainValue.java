package org.kithmap.exchange.export;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.Alter;
import org.kithmap.map.AlterField;
import org.kithmap.map.Coded;

/// Functions that turn the fields of a map into texts, numbers, dates and yes. What is not answered
/// is null and never a no, because Kithmap does not ask for a no.
final class PlainValue {

    /// The fields of an alter that files for other programs have, in the order of Kithmap's own.
    static final List<AlterField<?>> FIELDS =
            AlterField.ALL.stream()
                    .filter(field -> !field.name().equals("id") && !field.name().equals("places"))
                    .toList();

    private PlainValue() {}

    /// Returns the value of a field of an alter.
    static @Nullable Object of(AlterField<?> field, Alter alter) {
        return of(field.of(alter));
    }

    /// Returns a text, an [Integer], a [Double], a [LocalDate] or true; null if there is no answer.
    static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean set -> set ? set : null;
            case Coded coded -> coded.key();
            case List<?> all when all.isEmpty() -> null;
            case List<?> all ->
                    all.stream()
                            .map(PlainValue::of)
                            .map(String::valueOf)
                            .collect(Collectors.joining("; "));
            default -> value;
        };
    }
}
