package org.kithmap.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A request: edits, or a change to undo or redo.
record ChangeRequest(
        String id, @Nullable List<Edit> edits, @Nullable String undo, @Nullable String redo) {}
