package org.kithmap.map;

/// The possible answers to a question about the network, with or without a text.
public enum ReflectionAnswer implements Coded {
    YES,
    PARTLY,
    NO
}
