package org.kithmap.exchange;

import org.kithmap.wording.Term;

/// What a CSV file lists. Files are told apart by their columns; their names do not matter.
enum Role {
    EGOS,
    ALTERS,
    TIES;

    String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    Term term() {
        return new Term("role-" + key(), key());
    }
}
