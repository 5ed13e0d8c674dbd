package org.kithmap.exchange;

import java.util.List;
import java.util.stream.Collectors;

/// At least one of the files can't be read, so nothing was changed. Says where and what to do.
public final class UnreadableFiles extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<ImportDiagnostic> errors;

    public UnreadableFiles(List<ImportDiagnostic> errors) {
        super(errors.stream().map(ImportDiagnostic::toString).collect(Collectors.joining("\n")));
        this.errors = List.copyOf(errors);
    }

    public List<ImportDiagnostic> errors() {
        return errors;
    }
}
