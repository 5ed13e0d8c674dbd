package org.kithmap.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.kithmap.problem.InvalidInput;

/// The strength of passwords against guessing. A password is rejected for one of the reasons
/// `short`, `long`, `common`, `name`, `word`, `keys`, `repeat`, `sequence`, `date`, `own` and
/// `easy`.
public final class PasswordStrength {

    private static final int MIN_LENGTH = 8;
    private static final int MAX_LENGTH = 128;

    /// The minimum score of zxcvbn. It means at least 10^8 guesses, which is too many for an
    /// attacker who has to ask the server each time.
    private static final int ENOUGH = 3;

    /// The length of the part that is measured. The rest makes a password stronger, but the time to
    /// measure it grows faster than its length.
    private static final int MEASURED = 40;

    /// Words that are obvious here, but missing from zxcvbn's English lists.
    private static final List<String> NEAR =
            List.of(
                    "kithmap",
                    "wachtwoord",
                    "passwort",
                    "kennwort",
                    "geheim",
                    "welkom",
                    "willkommen");

    /// The reasons by prefixes of the keys of zxcvbn's warnings.
    private static final Map<String, String> WARNINGS =
            Map.of(
                    "feedback.dictionary.warning.passwords", "common",
                    "feedback.dictionary.warning.english", "word",
                    "feedback.dictionary.warning.etc.names", "name",
                    "feedback.spatial", "keys",
                    "feedback.repeat", "repeat",
                    "feedback.sequence", "sequence",
                    "feedback.regex", "date",
                    "feedback.date", "date");

    /// Loads the dictionaries when the first password is measured.
    private static final class Lazy {
        private static final Zxcvbn ZXCVBN = new Zxcvbn();
    }

    private static final ResourceBundle KEYS =
            new ResourceBundle() {
                @Override
                protected Object handleGetObject(String key) {
                    return key;
                }

                @Override
                public Enumeration<String> getKeys() {
                    return Collections.emptyEnumeration();
                }
            };

    private PasswordStrength() {}

    /// Checks a password.
    ///
    /// @param name the name of the person, which must not be part of the password
    /// @throws InvalidInput if it is too easy to guess
    static void require(String password, String name) {
        weakness(password, name)
                .ifPresent(reason -> {
                    throw new InvalidInput(
                            "weak-password",
                            reason,
                            "This password is too easy to guess (%s).".formatted(reason));
                });
    }

    /// Returns why a password is rejected, or empty if it is strong enough.
    ///
    /// @param password the password in NFC, the form in which it is hashed
    public static Optional<String> weakness(String password, @Nullable String name) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH) {
            return Optional.of("short");
        }
        if (length > MAX_LENGTH) {
            return Optional.of("long");
        }
        List<String> own = new ArrayList<>(NEAR);
        if (name != null) {
            String lower = name.toLowerCase(Locale.ROOT);
            own.add(lower);
            Arrays.stream(lower.split("[^\\p{L}\\p{N}]+"))
                    .filter(part -> part.length() > 2)
                    .forEach(own::add);
        }
        return measured(
                password.substring(0, password.offsetByCodePoints(0, Math.min(length, MEASURED))),
                own);
    }

    /// Measures one password at a time, because a malicious one takes half a second.
    private static synchronized Optional<String> measured(String password, List<String> own) {
        com.nulabinc.zxcvbn.Strength strength = Lazy.ZXCVBN.measure(password, own);
        if (strength.getScore() >= ENOUGH) {
            return Optional.empty();
        }
        if (strength.getSequence().stream()
                .anyMatch(part -> "user_inputs".equals(part.dictionaryName))) {
            return Optional.of("own");
        }
        String warning =
                String.valueOf(strength.getFeedback().withResourceBundle(KEYS).getWarning());
        return Optional.of(
                WARNINGS.entrySet().stream()
                        .filter(entry -> warning.startsWith(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("easy"));
    }
}
