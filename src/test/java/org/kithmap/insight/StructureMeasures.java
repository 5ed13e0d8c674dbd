package org.kithmap.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.Alter;
import org.kithmap.map.SupportMap;
import org.kithmap.map.Tie;
import org.kithmap.map.TiePhase;

/// The measures of structure once more, straight from their definitions on a matrix of who knows
/// whom, ego included as its last row; slow and plain, to hold the query against. Undefined is
/// null.
public final class StructureMeasures {

    private final List<String> alters;
    private final int n;
    private final boolean[][] knows;

    private StructureMeasures(SupportMap map) {
        this.alters =
                map.alters().stream()
                        .filter(alter -> alter.phase() == TiePhase.PRESENT)
                        .map(Alter::id)
                        .sorted()
                        .toList();
        this.n = alters.size();
        this.knows = new boolean[n + 1][n + 1];
        for (Tie tie : map.ties()) {
            int a = alters.indexOf(tie.a());
            int b = alters.indexOf(tie.b());
            if (a >= 0 && b >= 0) {
                knows[a][b] = true;
                knows[b][a] = true;
            }
        }
        for (int i = 0; i < n; i++) {
            knows[n][i] = true;
            knows[i][n] = true;
        }
    }

    /// By the names under which the insight `structure` returns them.
    public static Map<String, @Nullable Number> of(SupportMap map) {
        return new StructureMeasures(map).all();
    }

    /// Ids of the alters without whom a component would fall apart, sorted.
    public static List<String> cutAlters(SupportMap map) {
        StructureMeasures structureMeasures = new StructureMeasures(map);
        List<String> cut = new ArrayList<>();
        for (int v = 0; v < structureMeasures.n; v++) {
            boolean isolate = structureMeasures.neighbours(v) == 0;
            if (structureMeasures.componentSizes(v).size()
                    > structureMeasures.componentSizes(-1).size() - (isolate ? 1 : 0)) {
                cut.add(structureMeasures.alters.get(v));
            }
        }
        return cut;
    }

    private Map<String, @Nullable Number> all() {
        List<Integer> sizes = componentSizes(-1);
        Map<String, @Nullable Number> all = new LinkedHashMap<>();
        all.put("size", n);
        all.put("ties", tiedPairs());
        all.put("meanDegree", n == 0 ? null : meanDegree());
        all.put("density", n < 2 ? null : (double) tiedPairs() / pairs());
        all.put("components", sizes.size());
        all.put(
                "largest",
                n == 0 ? null : sizes.stream().mapToInt(Integer::intValue).max().orElseThrow());
        all.put("isolates", (int) sizes.stream().filter(size -> size == 1).count());
        all.put("fragmentation", n < 2 ? null : unreachablePairs() / (double) pairs());
        all.put("effectiveSize", n == 0 ? null : effectiveSize());
        all.put("efficiency", n == 0 ? null : effectiveSize() / n);
        all.put("constraint", n == 0 ? null : constraint());
        all.put("betweenness", n < 2 ? null : betweenness());
        return all;
    }

    private int pairs() {
        return n * (n - 1) / 2;
    }

    private int tiedPairs() {
        int ties = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                ties += knows[i][j] ? 1 : 0;
            }
        }
        return ties;
    }

    private int neighbours(int i) {
        int count = 0;
        for (int j = 0; j < n; j++) {
            count += knows[i][j] ? 1 : 0;
        }
        return count;
    }

    private double meanDegree() {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += neighbours(i);
        }
        return sum / n;
    }

    /// Burt 1992: the sum over alters j of 1 - Σ_q p_eq m_jq, m being 1 for a tie.
    private double effectiveSize() {
        double size = 0;
        for (int j = 0; j < n; j++) {
            double redundant = 0;
            for (int q = 0; q < n; q++) {
                redundant += q != j && knows[j][q] ? proportion(n, q) : 0;
            }
            size += 1 - redundant;
        }
        return size;
    }

    /// Burt 2004: the sum over alters j of (p_ej + Σ_q p_eq p_qj)².
    private double constraint() {
        double sum = 0;
        for (int j = 0; j < n; j++) {
            double invested = proportion(n, j);
            for (int q = 0; q < n; q++) {
                invested += q == j ? 0 : proportion(n, q) * proportion(q, j);
            }
            sum += invested * invested;
        }
        return sum;
    }

    /// The share of i's ties, the one with ego among them, that is with j.
    private double proportion(int i, int j) {
        int ties = 0;
        for (int k = 0; k <= n; k++) {
            ties += knows[i][k] ? 1 : 0;
        }
        return knows[i][j] ? 1.0 / ties : 0;
    }

    /// Freeman 1979: over pairs of alters, the share of their shortest paths on which ego is, by
    /// counting paths.
    private double betweenness() {
        int[][] distance = new int[n + 1][];
        double[][] paths = new double[n + 1][];
        for (int i = 0; i <= n; i++) {
            distance[i] = new int[n + 1];
            paths[i] = new double[n + 1];
            countPaths(i, distance[i], paths[i]);
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                if (distance[i][n] + distance[n][j] == distance[i][j]) {
                    sum += paths[i][n] * paths[n][j] / paths[i][j];
                }
            }
        }
        return sum;
    }

    private void countPaths(int from, int[] distance, double[] paths) {
        Arrays.fill(distance, Integer.MAX_VALUE);
        distance[from] = 0;
        paths[from] = 1;
        List<Integer> queue = new ArrayList<>(List.of(from));
        for (int at = 0; at < queue.size(); at++) {
            int i = queue.get(at);
            for (int j = 0; j <= n; j++) {
                if (knows[i][j] && distance[j] == Integer.MAX_VALUE) {
                    distance[j] = distance[i] + 1;
                    queue.add(j);
                }
                if (knows[i][j] && distance[j] == distance[i] + 1) {
                    paths[j] += paths[i];
                }
            }
        }
    }

    private double unreachablePairs() {
        double reachable = 0;
        for (int size : componentSizes(-1)) {
            reachable += size * (size - 1) / 2.0;
        }
        return pairs() - reachable;
    }

    /// Sizes of what is linked among alters, when one of them (or nobody: -1) is taken away.
    private List<Integer> componentSizes(int without) {
        TreeSet<Integer> unseen = new TreeSet<>();
        for (int i = 0; i < n; i++) {
            unseen.add(i);
        }
        unseen.remove(without);
        List<Integer> sizes = new ArrayList<>();
        while (!unseen.isEmpty()) {
            int before = unseen.size();
            visit(unseen.first(), unseen);
            sizes.add(before - unseen.size());
        }
        return sizes;
    }

    private void visit(int i, TreeSet<Integer> unseen) {
        unseen.remove(i);
        for (int j = 0; j < n; j++) {
            if (knows[i][j] && unseen.contains(j)) {
                visit(j, unseen);
            }
        }
    }
}
