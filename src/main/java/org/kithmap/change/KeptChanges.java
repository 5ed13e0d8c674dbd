package org.kithmap.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/// The changes of a map that are kept and that an account may read, the newest first.
public record KeptChanges(long revision, @JsonInclude List<Change> changes) {}
