package org.kithmap.encryption;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A type of node that has encrypted texts, with the properties that hold them.
public enum EncryptedElementType {
    EGO("Ego", "name", "notes", "hardDay"),
    ALTER("Alter", "name", "notes", "symbol", "qualities"),
    REFLECTION("Reflection", "words"),
    STEP("Step", "words"),
    CONTACT("Contact", "words"),
    VIEW("View", "name"),
    INFLUENCE("Influence", "answer"),
    CHANGE("Change", "edits"),
    SHARE_REQUEST("ShareRequest", "edits", "whole"),
    CONVERSATION("Conversation", "agenda", "notes", "shared", "agreed", "drawing", "known"),

    /// A question that an analyst asked. It belongs to no map.
    QUESTION("Question", "query", "parameters"),

    /// A query that an analyst saved. It belongs to no map.
    SAVED_QUERY("SavedQuery", "title", "question", "text");

    private final String label;
    private final List<String> fields;

    EncryptedElementType(String label, String... fields) {
        this.label = label;
        this.fields = List.of(fields);
    }

    /// Returns the label of its nodes.
    public String label() {
        return label;
    }

    /// Returns the encrypted properties, each of which is a text or a list of texts.
    public List<String> fields() {
        return fields;
    }

    /// Returns the type with a label.
    public static EncryptedElementType of(String label) {
        return ofLabels(List.of(label)).orElseThrow();
    }

    static Optional<EncryptedElementType> ofLabels(List<String> labels) {
        return Arrays.stream(values()).filter(kind -> labels.contains(kind.label)).findFirst();
    }
}
