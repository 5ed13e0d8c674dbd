package org.kithmap.change;

import java.util.Map;
import org.kithmap.problem.ProblemDetails;

/// An edit that can't be understood, or that leads to something that can't be on a map. The message
/// says where and what to do, in words for the person who sent it.
public final class InvalidEdit extends RuntimeException implements ProblemDetails {

    private final int edit;

    /// @param edit the index of the edit in the change, from 0
    InvalidEdit(int edit, String message) {
        super("edit %d: %s".formatted(edit + 1, message));
        this.edit = edit;
    }

    /// Returns the index of the edit in the change, from 0.
    public int edit() {
        return edit;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("edit", edit);
    }
}
