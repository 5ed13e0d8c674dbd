package org.kithmap.exchange;

import java.util.ArrayList;
import java.util.List;

/// What is wrong with one JSON file, gathered up to the number a person can use.
final class JsonErrors {

    private static final int MOST = 20;

    private final String file;
    private final List<Remark> errors = new ArrayList<>();
    private int unsaid;

    JsonErrors(String file) {
        this.file = file;
    }

    void add(JsonNode.Place at, String message, String fix) {
        if (errors.size() < MOST) {
            errors.add(new Remark(file, at.line(), at.column(), message, fix));
        } else {
            unsaid++;
        }
    }

    /// @throws UnreadableFiles if there were any
    void throwIfAny() {
        if (unsaid > 0) {
            Remark last = errors.getLast();
            errors.add(
                    new Remark(
                            file,
                            last.line(),
                            last.column(),
                            "%d more after this one".formatted(unsaid),
                            "Mend these first, then import again."));
        }
        if (!errors.isEmpty()) {
            throw new UnreadableFiles(errors);
        }
    }
}
