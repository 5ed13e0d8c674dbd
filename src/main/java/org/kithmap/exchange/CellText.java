package org.kithmap.exchange;

import java.util.Locale;

/// Writing numbers, and cutting a person's words to length.
final class CellText {

    private CellText() {}

    /// 4,590, whatever the language of the machine.
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// At most `longest` characters, the last an ellipsis where something was cut. Never cuts an
    /// emoji in two.
    static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
