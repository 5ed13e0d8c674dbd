package org.kithmap.exchange.csv;

import org.kithmap.messages.MessageTerm;

/// The kinds of list in CSV files. They are recognised by their columns, never by file names.
enum SheetType {
    EGOS("the owners of maps"),
    ALTERS("the people on the maps"),
    TIES("who knows whom");

    private final String english;

    SheetType(String english) {
        this.english = english;
    }

    String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    MessageTerm term() {
        return new MessageTerm("role-" + key(), english);
    }
}
