package org.kithmap.analysis.query;

import java.util.List;
import java.util.Locale;

/// Rounds the figures of groups so that no single map moves them by more than one step. Counts are
/// rounded to the middle of a step, as in OpenSAFELY.
final class Rounding {

    /// The step of a count of maps: 1 to 6 becomes 3, 7 to 12 becomes 9.
    private static final long STEP = 6;

    private static final double[] NICE = {1, 2, 5, 10};

    private Rounding() {}

    /// @param most the largest part of the count that comes from one map
    static long countStep(long most) {
        return STEP * Math.round(nice(Math.max(1, most)));
    }

    /// @param count at least 1
    static long count(long count, long most) {
        long step = countStep(most);
        return Math.ceilDiv(count, step) * step - step / 2;
    }

    /// Returns the step of a sum, as coarse as that of a count.
    ///
    /// @param heaviest the largest absolute contribution of one map
    static double sumStep(double heaviest) {
        return STEP * nice(heaviest);
    }

    static double sum(double sum, double heaviest) {
        return heaviest == 0 ? 0 : rounded(sum, sumStep(heaviest));
    }

    /// Returns the step of a standard deviation. Among n values with a range r, one map with m
    /// values moves the deviation by less than 1.25 r √(m/n).
    static double deviationStep(long values, long most, double range) {
        return nice(1.25 * range * Math.sqrt((double) most / values));
    }

    static double deviation(
            double sum, double squares, long values, long most, double least, double greatest) {
        double variance = Math.max(0, squares - sum * sum / values) / (values - 1);
        double step = deviationStep(values, most, spread(least, greatest));
        return rounded(Math.sqrt(variance), step);
    }

    /// Returns the step of a percentile. The percentile is the mean of the k maps around it, so it
    /// reveals none of them alone. One map moves it by at most the range divided by k.
    static double percentileStep(int k, double range) {
        return nice(range / k);
    }

    /// @param means the means of the maps in ascending order; at least k
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

    /// Returns the range. If all values are equal, a substitute keeps the rounding as coarse as
    /// usual.
    private static double spread(double least, double greatest) {
        double range = greatest - least;
        return range > 0 ? range : Math.max(1, Math.abs(greatest));
    }

    private static double rounded(double number, double step) {
        return Double.parseDouble(
                String.format(Locale.ROOT, "%.10g", Math.round(number / step) * step));
    }

    /// @param values the number of values
    /// @param most the largest number of values from one map
    /// @param range the difference between the largest and the smallest value
    static double meanStep(long values, long most, double range) {
        return nice(range * most / values);
    }

    static double mean(double sum, long values, long most, double least, double greatest) {
        return rounded(sum / values, meanStep(values, most, spread(least, greatest)));
    }

    /// Rounds up to the next of …, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, ….
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
