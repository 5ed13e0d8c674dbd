package org.kithmap.map;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// A member of one of the closed lists. Its key represents it everywhere outside Java: in the
/// graph, in JSON, in files and in the keys of translations. The key of `CASE_MANAGER` is
/// `case-manager`.
public interface Coded {

    String name();

    @JsonValue
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Returns the member with this key.
    ///
    /// @throws InvalidMap if there is none; the message lists all keys
    static <E extends Enum<E> & Coded> E of(Class<E> list, String key) {
        for (E member : list.getEnumConstants()) {
            if (member.key().equals(key)) {
                return member;
            }
        }
        throw InvalidMapReason.NOT_IN_LIST.of("value", key, "list", keys(list));
    }

    private static <E extends Enum<E> & Coded> String keys(Class<E> list) {
        return Arrays.stream(list.getEnumConstants())
                .map(Coded::key)
                .collect(Collectors.joining(", "));
    }
}
