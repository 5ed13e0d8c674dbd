package org.kithmap.exchange.json;

import java.util.ArrayList;
import java.util.List;
import org.kithmap.exchange.format.ImportDiagnostic;
import org.kithmap.exchange.format.ImportMessage;
import org.kithmap.exchange.format.UnreadableFiles;

/// The errors in one JSON file, limited to a useful number.
final class JsonErrors {

    private static final int MAX_ERRORS = 20;

    private final String file;
    private final List<ImportDiagnostic> errors = new ArrayList<>();
    private int unsaid;

    JsonErrors(String file) {
        this.file = file;
    }

    void add(LocatedJson.JsonPosition at, ImportMessage what, Object... parameters) {
        if (errors.size() < MAX_ERRORS) {
            errors.add(ImportDiagnostic.of(file, at.line(), at.column(), what, parameters));
        } else {
            unsaid++;
        }
    }

    /// @throws UnreadableFiles if there are any errors
    void throwIfAny() {
        if (unsaid > 0) {
            ImportDiagnostic last = errors.getLast();
            errors.add(
                    ImportDiagnostic.of(
                            file,
                            last.line(),
                            last.column(),
                            ImportMessage.MORE_ERRORS,
                            "more",
                            unsaid));
        }
        if (!errors.isEmpty()) {
            throw new UnreadableFiles(errors);
        }
    }
}
