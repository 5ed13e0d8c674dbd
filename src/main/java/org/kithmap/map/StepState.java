package org.kithmap.map;

/// What became of a step. None of them is a failure.
public enum StepState implements Coded {
    OPEN,
    DONE,
    NOT_NOW,
    CHANGED,
    RESTING
}
