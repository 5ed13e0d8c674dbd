package org.kithmap.map;

/// How a person answers a question about their network, beside or without words of their own.
public enum ReflectionAnswer implements Coded {
    YES,
    PARTLY,
    NO
}
