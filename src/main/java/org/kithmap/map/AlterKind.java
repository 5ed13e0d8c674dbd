package org.kithmap.map;

import java.util.Arrays;
import java.util.Collection;

/// What an alter is. Places, things, pets and beliefs are the equals of people on the map.
public enum AlterKind implements Coded {
    PERSON,
    PET,
    PLACE,
    THING,
    GROUP,
    BELIEF;

    /// The label its node carries in the graph beside `:Alter`, as in `(:Alter:Pet)`.
    public String label() {
        return name().charAt(0) + key().substring(1);
    }

    /// What an alter is, by the labels of its node.
    public static AlterKind ofLabels(Collection<String> labels) {
        return Arrays.stream(values())
                .filter(kind -> labels.contains(kind.label()))
                .findFirst()
                .orElse(PERSON);
    }
}
