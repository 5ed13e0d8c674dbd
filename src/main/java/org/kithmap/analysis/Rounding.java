package org.kithmap.analysis;

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

    /// @param values how many there are
    /// @param most how many of them are one map's at most
    /// @param range from the least of them to the greatest
    static double meanStep(long values, long most, double range) {
        return nice(range * most / values);
    }

    static double mean(double sum, long values, long most, double least, double greatest) {
        double range = greatest - least;
        // where all are the same, that is told no more exactly than if they were not
        double step = meanStep(values, most, range > 0 ? range : Math.max(1, Math.abs(greatest)));
        double told = Math.round(sum / values / step) * step;
        return Double.parseDouble(String.format(Locale.ROOT, "%.10g", told));
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
