package org.kithmap.testing;

import org.junit.jupiter.api.Assumptions;

/// The machine that the tests run on.
public final class Machine {

    private Machine() {}

    /// Whether this is a run on which nothing may be skipped.
    public static boolean isCi() {
        return "true".equals(System.getenv("CI"));
    }

    /// Ends the running test, which found that the machine lacks something: as skipped, on CI as
    /// failed.
    public static void lacks(String reason) {
        if (isCi()) {
            throw new AssertionError(onCi(reason));
        }
        Assumptions.abort(skipped(reason));
    }

    static String onCi(String reason) {
        return "CI=true runs every test, but " + reason + ".";
    }

    static String skipped(String reason) {
        return "Skipped: " + reason + ".";
    }
}
