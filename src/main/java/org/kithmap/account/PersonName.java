package org.kithmap.account;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/// The name of an account, by which one also signs in.
///
/// @param shown as it was written
/// @param login the same for everything that looks the same or differs in small and capital letters
///   only
record PersonName(String shown, String login) {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 60;

    /// @throws InvalidName when nobody can be called that
    static PersonName of(String written) {
        String shown = Normalizer.normalize(written, Form.NFC).strip().replaceAll("\\s+", " ");
        int length = shown.codePointCount(0, shown.length());
        if (length < SHORTEST) {
            throw new InvalidName("short", "A name has at least %d letters.".formatted(SHORTEST));
        }
        if (length > LONGEST) {
            throw new InvalidName("long", "A name has at most %d letters.".formatted(LONGEST));
        }
        if (shown.codePoints().anyMatch(PersonName::isUnseen)) {
            throw new InvalidName("signs", "This name contains signs that can't be seen.");
        }
        return new PersonName(shown, login(shown));
    }

    /// What somebody typed to sign in; whether there is such an account is another question.
    static String login(String typed) {
        return Normalizer.normalize(typed, Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    /// Two names that look alike must not differ in something that can't be seen.
    private static boolean isUnseen(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> false;
        };
    }
}
