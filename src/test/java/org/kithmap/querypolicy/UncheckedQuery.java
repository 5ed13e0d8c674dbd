package org.kithmap.querypolicy;

import java.util.Set;

/// For tests of what stands behind the gate: what becomes of a query that should not have passed.
public final class UncheckedQuery {

    private UncheckedQuery() {}

    public static ValidatedQuery passed(String text) {
        return new ValidatedQuery(text, Set.of(), ColumnDisclosure.NONE);
    }
}
