package org.kithmap.analysis;

import java.util.List;
import java.util.Locale;

/// Rounds what is told of groups so that no single map moves it by more than a step: as OpenSAFELY
/// does, to the middle of a step.
final class Rounding {

    /// Of maps: a count of 1 to 6 is told as 3, one of 7 to 12 as 9.
    private static final long STEP = 6;

    private static final double[] NICE = {1, 2, 5, 10};

    private Rounding() {}

    /// @param most how much of the count is one map's at most
    static long countStep(long most) {
        return STEP * Math.round(nice(Math.max(1, most)));
    }

    /// @param count of at least one
    static long count(long count, long most) {
        long step = countStep(most);
        return Math.ceilDiv(count, step) * step - step / 2;
    }

    /// As coarsely as a count.
    ///
    /// @param heaviest how much of it is one map's at most, whatever its sign
    static double sumStep(double heaviest) {
        return STEP * nice(heaviest);
    }

    static double sum(double sum, double heaviest) {
        return heaviest == 0 ? 0 : rounded(sum, sumStep(heaviest));
    }

    /// By one map of m values among n that are a range r apart at most, a deviation moves by less
    /// than 1.25 r √(m/n).
    static double deviationStep(long values, long most, double range) {
        return nice(1.25 * range * Math.sqrt((double) most / values));
    }

    static double deviation(
            double sum, double squares, long values, long most, double least, double greatest) {
        double variance = Math.max(0, squares - sum * sum / values) / (values - 1);
        double step = deviationStep(values, most, spread(least, greatest));
        return rounded(Math.sqrt(variance), step);
    }

    /// The mean of the k maps in the middle of which the percentile is, so none of them is told by
    /// itself. By one map it moves by the range over k at most.
    static double percentileStep(int k, double range) {
        return nice(range / k);
    }

    /// @param means of the maps, the least first; at least k
    /// @param at from 0 to 1
    static double percentile(List<Double> means, double at, int k, double least, double greatest) {
        long from = Math.round(at * (means.size() - 1) - (k - 1) / 2.0);
        int first = (int) Math.clamp(from, 0, means.size() - k);
        double middle =
                means.subList(first, first + k).stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow();
        return rounded(middle, percentileStep(k, spread(least, greatest)));
    }

    /// Where all are the same, that is told no more exactly than if they were not.
    private static double spread(double least, double greatest) {
        double range = greatest - least;
        return range > 0 ? range : Math.max(1, Math.abs(greatest));
    }

    private static double rounded(double number, double step) {
        return Double.parseDouble(
                String.format(Locale.ROOT, "%.10g", Math.round(number / step) * step));
    }

    /// @param values how many there are
    /// @param most how many of them are one map's at most
    /// @param range from the least of them to the greatest
    static double meanStep(long values, long most, double range) {
        return nice(range * most / values);
    }

    static double mean(double sum, long values, long most, double least, double greatest) {
        return rounded(sum / values, meanStep(values, most, spread(least, greatest)));
    }

    /// The next one of 1, 2, 5, 10, 20, …, 0.5, 0.2, 0.1 that is not less.
    private static double nice(double atLeast) {
        double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        for (double nice : NICE) {
            if (nice * power >= atLeast * (1 - 1e-12)) {
                return nice * power;
            }
        }
        return 10 * power;
    }
}
