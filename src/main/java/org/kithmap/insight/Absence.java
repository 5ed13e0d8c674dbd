package org.kithmap.insight;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.MapPart;

/// A statement of an insight that something is missing from the map, or that nothing exceeds a
/// value. A viewer of a restricted share gets it only if all the named parts are fully shared.
///
/// @param value the name of the value that makes the statement; null for the finding itself
/// @param parts the parts of a map whose withheld content could make the statement untrue
public record Absence(@Nullable String value, Set<MapPart> parts) {

    boolean isUncertainWithout(Set<MapPart> withheld) {
        return !Collections.disjoint(parts, withheld);
    }
}
