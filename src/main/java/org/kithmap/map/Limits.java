package org.kithmap.map;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How much fits on a map, and the words in which it says so. Wide enough for any life, narrow
/// enough that no input can make the service or the picture unusable.
public final class Limits {

    /// Alters of one map; the largest published ego networks ask for 45 to 60.
    public static final int ALTERS = 1_000;

    static final int REFLECTIONS = 1_000;
    static final int STEPS = 1_000;
    static final int CONTACTS = 5_000;
    static final int VIEWS = 100;

    static final int ID = 64;
    static final int LINE = 120;
    static final int SYMBOL = 16;
    static final int WORDS = 1_000;
    static final int NOTES = 4_000;
    static final int LINES = 30;

    private Limits() {}

    static void id(@Nullable String id) {
        if (id == null || id.isBlank() || id.length() > ID) {
            throw new InvalidMap("an id needs 1 to %d characters".formatted(ID));
        }
    }

    static String name(@Nullable String name) {
        String clean = text("name", name, LINE);
        if (clean == null) {
            throw new InvalidMap("a name is missing; give it 1 to %d characters".formatted(LINE));
        }
        return clean;
    }

    static String words(@Nullable String words) {
        String clean = text("words", words, WORDS);
        if (clean == null) {
            throw new InvalidMap("words are missing; write 1 to %d characters".formatted(WORDS));
        }
        return clean;
    }

    static void present(String field, @Nullable Object value) {
        if (value == null) {
            throw new InvalidMap("\"%s\" is missing".formatted(field));
        }
    }

    static void count(String what, int most, List<?> all) {
        if (all.size() > most) {
            throw new InvalidMap(
                    "a map holds at most %d %s; this one has %d".formatted(most, what, all.size()));
        }
    }

    static @Nullable String text(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String clean = text.strip();
        if (clean.length() > longest) {
            throw new InvalidMap(
                    "%s has %d characters; at most %d fit"
                            .formatted(field, clean.length(), longest));
        }
        return clean;
    }

    static List<String> lines(String field, @Nullable List<String> lines) {
        if (lines == null) {
            return List.of();
        }
        List<String> clean =
                lines.stream()
                        .filter(line -> line != null && !line.isBlank())
                        .map(line -> name(line))
                        .distinct()
                        .toList();
        if (clean.size() > LINES) {
            throw new InvalidMap(
                    "%s has %d entries; at most %d fit".formatted(field, clean.size(), LINES));
        }
        return clean;
    }

    static void scale(String field, @Nullable Integer answer) {
        if (answer != null && (answer < 1 || answer > 5)) {
            throw new InvalidMap(
                    "%s is %d; it goes from 1 to 5, or is left out".formatted(field, answer));
        }
    }
}
