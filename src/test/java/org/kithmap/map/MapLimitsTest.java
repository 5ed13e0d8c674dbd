package org.kithmap.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Valid names, and texts that nobody could see.
class MapLimitsTest {

    private static final List<String> INVISIBLE =
            List.of(
                    "",
                    " ",
                    "\t\n",
                    "\u00A0",
                    "\u2007\u202F",
                    "\u3000",
                    "\u200B",
                    "\u200C\u200D",
                    "\uFEFF",
                    "\u2060",
                    "\u00AD",
                    "\u202E",
                    "\u2066\u2069",
                    "\u200E \u200F",
                    "\u061C",
                    "\u034F",
                    "\u115F\u1160",
                    "\u3164",
                    "\uFFA0",
                    "\u2800",
                    "\u180E",
                    "\uFE0F",
                    "\uDB40\uDC67",
                    "\u0000\u0007",
                    "\u2028",
                    "\uD83D");

    @ParameterizedTest
    @FieldSource("INVISIBLE")
    void anInvisibleTextIsRecognized(String unseen) {
        assertThat(MapLimits.isInvisible(unseen)).isTrue();
    }

    @ParameterizedTest
    @FieldSource("INVISIBLE")
    void anInvisibleNameIsRefusedAsMissing(String unseen) {
        assertThatThrownBy(() -> MapLimits.name(unseen))
                .isInstanceOf(InvalidMap.class)
                .hasMessage("a name is missing; give it 1 to 120 characters");
    }

    @ParameterizedTest
    @FieldSource("INVISIBLE")
    void anInvisibleNoteIsNone(String unseen) {
        assertThat(MapLimits.text("notes", unseen, 10)).isNull();
    }

    @ParameterizedTest
    @FieldSource("INVISIBLE")
    void anInvisibleLineIsLeftOut(String unseen) {
        assertThat(MapLimits.lines("qualities", List.of(unseen, "calm"))).containsExactly("calm");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "B",
                "B\u200Bo",
                "נועה",
                "👨‍👩‍👧",
                "🇳🇱",
                "張偉",
                "-",
                "?",
                "\u0301",
                "\uE000",
                "'"
            })
    void aVisibleNameIsKeptUnchanged(String name) {
        assertThat(MapLimits.name(name)).isEqualTo(name);
    }
}
