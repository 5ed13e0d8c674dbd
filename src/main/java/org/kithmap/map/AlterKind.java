package org.kithmap.map;

import java.util.Arrays;
import java.util.Collection;

/// The kinds of alter. Pets, places, things and beliefs count as much as people on the map.
public enum AlterKind implements Coded {
    PERSON,
    PET,
    PLACE,
    THING,
    GROUP,
    BELIEF;

    /// Returns the label of the node in the graph in addition to `:Alter`, as in `(:Alter:Pet)`.
    public String label() {
        return name().charAt(0) + key().substring(1);
    }

    /// Returns the kind of an alter by the labels of its node.
    public static AlterKind ofLabels(Collection<String> labels) {
        return Arrays.stream(values())
                .filter(kind -> labels.contains(kind.label()))
                .findFirst()
                .orElse(PERSON);
    }
}
