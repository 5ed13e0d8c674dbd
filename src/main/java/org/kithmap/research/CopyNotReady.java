package org.kithmap.research;

/// Exception thrown if there is no copy to query at the moment. A retry may succeed.
public final class CopyNotReady extends QueryNotCompleted {

    CopyNotReady(String message) {
        super(message);
    }
}
