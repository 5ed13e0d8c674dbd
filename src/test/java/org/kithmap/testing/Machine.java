package org.kithmap.testing;

import org.junit.jupiter.api.Assumptions;

/// The machine that the tests run on.
public final class Machine {

    private Machine() {}

    /// Returns whether no test may be skipped in this run.
    public static boolean isCi() {
        return "true".equals(System.getenv("CI"));
    }

    /// Ends the running test because the machine lacks something: it is skipped, and fails on CI.
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
