package org.kithmap.exchange.format;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kithmap.problem.ProblemDetails;

/// Thrown if at least one of the files can't be read, so that nothing was changed. Has the place of
/// each error and a suggested fix.
public final class UnreadableFiles extends RuntimeException implements ProblemDetails {

    private static final long serialVersionUID = 1;

    private final transient List<ImportDiagnostic> errors;

    public UnreadableFiles(List<ImportDiagnostic> errors) {
        super(errors.stream().map(ImportDiagnostic::toString).collect(Collectors.joining("\n")));
        this.errors = List.copyOf(errors);
    }

    public List<ImportDiagnostic> errors() {
        return errors;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("errors", errors);
    }
}
