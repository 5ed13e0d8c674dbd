package org.kithmap.gate;

/// A text that may not be run, and the first reason why.
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    Refused(Refusal refusal) {
        super(refusal.clause() + ": " + refusal.why().english());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
