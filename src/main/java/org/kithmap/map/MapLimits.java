package org.kithmap.map;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The limits of a map, and the checks of them. They are wide enough for any life, and narrow
/// enough that no input can make the service or the picture unusable.
public final class MapLimits {

    /// The factor by which the whole map may exceed the limits of its lists. A coach can always
    /// fill the visible part up to the limit, so that it does not disclose how much is withheld.
    static final int WHOLE = 10;

    static final int ID = 64;
    static final int LINE = 120;
    static final int SYMBOL = 16;
    static final int WORDS = 1_000;
    static final int NOTES = 4_000;
    static final int LINES = 30;

    private MapLimits() {}

    /// Returns whether a text has no visible character. A name of spaces, control characters or
    /// characters without a width can't be read, selected or found again.
    public static boolean isInvisible(@Nullable String text) {
        return text == null || text.codePoints().allMatch(MapLimits::isUnseen);
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default ->
                    // fillers, joiners and variation selectors: to Unicode they are letters, marks
                    // or symbols, but they are not visible
                    c == 0x034F
                            || c == 0x115F
                            || c == 0x1160
                            || c == 0x17B4
                            || c == 0x17B5
                            || (c >= 0x180B && c <= 0x180F)
                            || c == 0x2065
                            || c == 0x2800
                            || c == 0x3164
                            || (c >= 0xFE00 && c <= 0xFE0F)
                            || c == 0xFFA0
                            || (c >= 0xFFF0 && c <= 0xFFF8)
                            || (c >= 0xE0000 && c <= 0xE0FFF);
        };
    }

    static void id(@Nullable String id) {
        if (id == null || id.isBlank() || id.length() > ID) {
            throw InvalidMapReason.ID_LENGTH.of("most", ID);
        }
    }

    static String name(@Nullable String name) {
        String clean = text("name", name, LINE);
        if (clean == null) {
            throw InvalidMapReason.NAME_MISSING.of("most", LINE);
        }
        return clean;
    }

    static String words(@Nullable String words) {
        String clean = text("words", words, WORDS);
        if (clean == null) {
            throw InvalidMapReason.WORDS_MISSING.of("most", WORDS);
        }
        return clean;
    }

    static void present(String field, @Nullable Object value) {
        if (value == null) {
            throw InvalidMapReason.FIELD_MISSING.of("field", field);
        }
    }

    static @Nullable String text(String field, @Nullable String text, int longest) {
        if (text == null || isInvisible(text)) {
            return null;
        }
        String clean = text.strip();
        if (clean.length() > longest) {
            throw InvalidMapReason.TEXT_TOO_LONG.of(
                    "field", field, "count", clean.length(), "most", longest);
        }
        return clean;
    }

    static List<String> lines(String field, @Nullable List<String> lines) {
        if (lines == null) {
            return List.of();
        }
        List<String> clean =
                lines.stream()
                        .filter(line -> !isInvisible(line))
                        .map(line -> name(line))
                        .distinct()
                        .toList();
        if (clean.size() > LINES) {
            throw InvalidMapReason.TOO_MANY_ENTRIES.of(
                    "field", field, "count", clean.size(), "most", LINES);
        }
        return clean;
    }

    static void scale(String field, @Nullable Integer answer) {
        if (answer != null && (answer < 1 || answer > 5)) {
            throw InvalidMapReason.SCALE_OUT_OF_RANGE.of("field", field, "value", answer);
        }
    }
}
