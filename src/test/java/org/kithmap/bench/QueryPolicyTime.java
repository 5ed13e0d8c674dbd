package org.kithmap.bench;

import java.util.Arrays;
import org.kithmap.querypolicy.QueryPolicy;

/// The time that the query policy takes to check a typical query, once warm.
final class QueryPolicyTime {

    private static final int WARM = 500;
    private static final int TIMES = 1000;

    private static final String TYPICAL =
            """
            MATCH (e:Ego)-[k:KNOWS {phase: 'present'}]->(a:Alter)
            WHERE k.closeness >= 4 AND any(r IN k.relations WHERE r IN ['friend', 'partner'])
            WITH e, count(a) AS close, avg(k.closeness) AS mean
            RETURN close, count(e) AS maps, round(avg(mean), 2) AS mean ORDER BY close
            """;

    private QueryPolicyTime() {}

    static void run() {
        QueryPolicy queryPolicy = new QueryPolicy();
        for (int i = 0; i < WARM; i++) {
            queryPolicy.check(TYPICAL);
        }
        long[] nanos = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            queryPolicy.check(TYPICAL);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "query policy, a typical query of %d characters, %d times: p50 %.2f ms, p95 %.2f ms%n",
                TYPICAL.length(), TIMES, nanos[TIMES / 2] / 1e6, nanos[TIMES * 95 / 100] / 1e6);
    }
}
