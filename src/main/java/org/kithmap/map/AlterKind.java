package org.kithmap.map;

/// What an alter is. Places, things, pets and beliefs are the equals of people on the map.
public enum AlterKind implements Keyed {
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
}
