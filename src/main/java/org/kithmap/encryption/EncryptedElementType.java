package org.kithmap.encryption;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The kinds of things in the graph that have sealed words, and the properties that hold them.
public enum EncryptedElementType {
    EGO("Ego", "name", "notes"),
    ALTER("Alter", "name", "notes", "symbol", "qualities"),
    REFLECTION("Reflection", "words"),
    STEP("Step", "words"),
    CONTACT("Contact", "words"),
    VIEW("View", "name"),
    CHANGE("Change", "edits"),
    SHARE_REQUEST("ShareRequest", "edits", "whole"),
    CONVERSATION("Conversation", "agenda", "notes", "shared", "agreed", "known"),

    /// What an analyst asked; of no map.
    QUESTION("Question", "query", "parameters"),

    /// A query that an analyst keeps; of no map.
    SAVED_QUERY("SavedQuery", "title", "question", "text");

    private final String label;
    private final List<String> fields;

    EncryptedElementType(String label, String... fields) {
        this.label = label;
        this.fields = List.of(fields);
    }

    /// The label of its nodes.
    public String label() {
        return label;
    }

    /// The properties that are sealed, as text or as a list of texts.
    public List<String> fields() {
        return fields;
    }

    /// @param label of its nodes
    public static EncryptedElementType of(String label) {
        return ofLabels(List.of(label)).orElseThrow();
    }

    static Optional<EncryptedElementType> ofLabels(List<String> labels) {
        return Arrays.stream(values()).filter(kind -> labels.contains(kind.label)).findFirst();
    }
}
