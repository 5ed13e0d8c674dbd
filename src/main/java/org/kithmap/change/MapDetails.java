package org.kithmap.change;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.FieldReader;
import org.kithmap.map.SupportMap;

/// The texts about a map itself.
record MapDetails(String name, @Nullable String notes) {

    static MapDetails of(SupportMap map) {
        return new MapDetails(map.name(), map.notes());
    }

    /// Returns a map of these texts alone, which checks whether they are valid.
    static MapDetails read(FieldReader fields) {
        String name = fields.required("name");
        String notes = fields.text("notes");
        fields.nothingElse();
        return of(new SupportMap("about", name, notes, List.of(), List.of(), List.of()));
    }
}
