package org.kithmap.insight;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.MapPart;

/// Something that an insight says is not there, or that nothing exceeds. Whoever sees a map in part
/// is told it only where these parts are shared whole.
///
/// @param value the value that says so; none where the finding itself does
/// @param parts where something that is not shared could make it untrue
public record Absence(@Nullable String value, Set<MapPart> parts) {

    boolean isUncertainWithout(Set<MapPart> withheld) {
        return !Collections.disjoint(parts, withheld);
    }
}
