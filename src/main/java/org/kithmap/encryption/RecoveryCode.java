package org.kithmap.encryption;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The recovery code: 160 random bits as 8 groups of 4 characters. The alphabet is Crockford's base
/// 32, whose characters are not easily confused.
final class RecoveryCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 32;
    private static final int GROUP = 4;
    private static final Pattern CODE = Pattern.compile("[%s]{%d}".formatted(ALPHABET, LENGTH));

    private RecoveryCode() {}

    static String generate() {
        byte[] random = WrappedKey.random(LENGTH);
        String code =
                IntStream.range(0, LENGTH)
                        .mapToObj(i -> String.valueOf(ALPHABET.charAt(random[i] & 31)))
                        .collect(Collectors.joining());
        return IntStream.range(0, LENGTH / GROUP)
                .mapToObj(i -> code.substring(i * GROUP, (i + 1) * GROUP))
                .collect(Collectors.joining("-"));
    }

    /// Normalizes a typed code: case, spaces, hyphens and confusable letters. Returns empty if the
    /// text is no code.
    static Optional<String> canonical(String typed) {
        String code =
                typed.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s-]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        return Optional.of(code).filter(one -> CODE.matcher(one).matches());
    }
}
