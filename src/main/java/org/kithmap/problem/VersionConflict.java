package org.kithmap.problem;

import java.util.Map;

/// A write that was based on an older version than the stored one. Nothing was written.
public final class VersionConflict extends Problem {

    /// @param current what is stored: the whole entry as `now`, or its number as `version`
    public VersionConflict(String code, String message, Map<String, Object> current) {
        super(code, message, current);
    }
}
