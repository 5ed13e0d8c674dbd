package org.kithmap.exchange;

import org.kithmap.messages.MessageTerm;

/// What a CSV file lists. Files are told apart by their columns; their names do not matter.
enum SheetType {
    EGOS,
    ALTERS,
    TIES;

    String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    MessageTerm term() {
        return new MessageTerm("role-" + key(), key());
    }
}
