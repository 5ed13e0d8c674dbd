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

/// How soon a password would be guessed. A reason why it is refused is one of `short`, `long`,
/// `common`, `name`, `word`, `keys`, `repeat`, `sequence`, `date`, `own` and `easy`.
public final class PasswordStrength {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;

    /// Some ten thousand million guesses: out of reach of whoever has to ask the server.
    private static final int ENOUGH = 3;

    /// The rest adds to a password, but the time to measure it grows faster than its length.
    private static final int MEASURED = 40;

    /// What one thinks of first here, and no English list knows.
    private static final List<String> NEAR =
            List.of(
                    "kithmap",
                    "wachtwoord",
                    "passwort",
                    "kennwort",
                    "geheim",
                    "welkom",
                    "willkommen");

    /// What zxcvbn warns of, by the beginning of its key.
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

    /// Its dictionaries are read when the first password is measured.
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

    /// @param name of whoever chooses it, which is not part of a good one
    /// @throws WeakPassword when it would be guessed too soon
    static void require(String password, String name) {
        weakness(password, name)
                .ifPresent(reason -> {
                    throw new WeakPassword(
                            reason, "This password is too easy to guess (%s).".formatted(reason));
                });
    }

    /// @param password in the form in which a password is kept (NFC)
    public static Optional<String> weakness(String password, @Nullable String name) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("short");
        }
        if (length > LONGEST) {
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

    /// One after the other: a wicked password takes half a second.
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
