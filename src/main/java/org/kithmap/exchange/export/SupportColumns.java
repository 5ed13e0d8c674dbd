package org.kithmap.exchange.export;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.Alter;
import org.kithmap.map.Direction;
import org.kithmap.map.SupportMap;
import org.kithmap.map.SupportType;

/// Columns of a table of alters with a yes for each type of support in each direction, as surveys
/// have it. Areas of life and benefits have no place in them.
final class SupportColumns {

    private SupportColumns() {}

    static List<String> header() {
        List<String> header = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            for (SupportType type : SupportType.values()) {
                header.add("support_%s_%s".formatted(direction.key(), type.key()));
            }
        }
        return header;
    }

    /// Returns true in each column that holds for an alter, otherwise null.
    static List<@Nullable Object> values(SupportMap map, Alter alter) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            for (SupportType type : SupportType.values()) {
                boolean holds =
                        map.supports().stream()
                                .anyMatch(support ->
                                        support.alter().equals(alter.id())
                                                && support.direction() == direction
                                                && support.type() == type);
                values.add(holds ? Boolean.TRUE : null);
            }
        }
        return values;
    }
}
