package org.kithmap.map;

/// What became of a step. None of them is a failure.
public enum StepState implements Keyed {
    OPEN,
    DONE,
    NOT_NOW,
    CHANGED,
    RESTING
}
