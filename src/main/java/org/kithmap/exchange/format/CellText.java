package org.kithmap.exchange.format;

import java.util.Locale;

/// Functions that format numbers and shorten texts.
public final class CellText {

    private CellText() {}

    /// Returns a number such as 4,590, in the same format for every locale of the machine.
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// Returns the text with at most `longest` characters. If it is cut, the last one is an
    /// ellipsis. Never splits an emoji.
    public static String shortened(String text, int longest) {
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
