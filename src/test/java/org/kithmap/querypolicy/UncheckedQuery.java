package org.kithmap.querypolicy;

import java.util.Set;

/// Creates queries without the query policy, for tests of what happens to a query that it should
/// have refused.
public final class UncheckedQuery {

    private UncheckedQuery() {}

    public static ValidatedQuery passed(String text) {
        return new ValidatedQuery(text, Set.of(), ColumnDisclosure.NONE);
    }
}
