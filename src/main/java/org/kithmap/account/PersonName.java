package org.kithmap.account;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import org.kithmap.problem.InvalidInput;

/// The name of an account, which is also used to sign in.
///
/// @param shown the name as displayed
/// @param login the normalized name, which is the same for names that look alike or differ only in
///   case
record PersonName(String shown, String login) {

    private static final int MIN_LENGTH = 2;
    private static final int MAX_LENGTH = 60;

    /// Parses a name.
    ///
    /// @throws InvalidInput if the name is not allowed
    static PersonName of(String written) {
        String shown = Normalizer.normalize(written, Form.NFC).strip().replaceAll("\\s+", " ");
        int length = shown.codePointCount(0, shown.length());
        if (length < MIN_LENGTH) {
            throw new InvalidInput(
                    "unfit-name",
                    "short",
                    "A name needs at least %d characters.".formatted(MIN_LENGTH));
        }
        if (length > MAX_LENGTH) {
            throw new InvalidInput(
                    "unfit-name",
                    "long",
                    "A name can have at most %d characters.".formatted(MAX_LENGTH));
        }
        if (shown.codePoints().anyMatch(PersonName::isUnseen)) {
            throw new InvalidInput(
                    "unfit-name", "signs", "This name contains invisible characters.");
        }
        return new PersonName(shown, login(shown));
    }

    /// Normalizes a name that was typed to sign in, whether or not such an account exists.
    static String login(String typed) {
        return Normalizer.normalize(typed, Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    /// Returns whether a character is invisible. Names that look alike must not differ in an
    /// invisible character.
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
