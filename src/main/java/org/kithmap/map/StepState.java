package org.kithmap.map;

/// The states of a step. None of them counts as a failure.
public enum StepState implements Coded {
    OPEN,
    DONE,
    NOT_NOW,
    CHANGED,
    RESTING
}
