package org.kithmap.exchange.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.AlterKind;
import org.kithmap.map.Benefit;
import org.kithmap.map.Coded;
import org.kithmap.map.Direction;
import org.kithmap.map.Domain;
import org.kithmap.map.Frequency;
import org.kithmap.map.Relation;
import org.kithmap.map.SupportType;
import org.kithmap.map.TiePhase;
import org.kithmap.messages.VocabularyTerm;

/// The words that people write for the members of the closed lists, in several languages. They are
/// in `words.txt`, with one line per member.
final class VocabularyMatcher {

    /// The prefixes of the translation keys for the members on the page.
    private static final Map<Class<? extends Coded>, String> LISTS =
            Map.of(
                    AlterKind.class, "kind",
                    Relation.class, "relation",
                    TiePhase.class, "phase",
                    Frequency.class, "frequency",
                    Direction.class, "direction",
                    SupportType.class, "type",
                    Domain.class, "domain",
                    Benefit.class, "benefit");

    private static final Map<Class<?>, Map<String, Coded>> WORDS = load();
    private static final Set<String> YES =
            Set.of("yes", "y", "true", "t", "1", "x", "ja", "oui", "si", "sim");
    private static final Set<String> NO =
            Set.of("no", "n", "false", "f", "0", "nein", "nee", "non", "nao");

    private VocabularyMatcher() {}

    /// Normalizes words and column names for comparison: lower case, without accents, only letters
    /// and digits.
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// Returns the member that a word means; null if it is unknown.
    static @Nullable Coded member(Class<? extends Coded> list, String word) {
        return Objects.requireNonNull(WORDS.get(list)).get(plain(word));
    }

    /// Returns the word for a member, to be translated by the page; in English it is the key.
    static VocabularyTerm word(Coded member) {
        return new VocabularyTerm(LISTS.get(member.getClass()) + "." + member.key(), member.key());
    }

    /// Returns the members in an answer: one, or several separated by commas, semicolons or bars.
    ///
    /// @return an empty set if any part is unknown
    static Set<Coded> members(Class<? extends Coded> list, String answer) {
        Set<Coded> members = new LinkedHashSet<>();
        if (list == Direction.class
                && Set.of("both", "mutual", "bothways", "reciprocal").contains(plain(answer))) {
            return Set.of(Direction.RECEIVED, Direction.GIVEN);
        }
        Coded whole = member(list, answer);
        if (whole != null) {
            return Set.of(whole);
        }
        for (String part : answer.split("[,;|]")) {
            Coded member = part.isBlank() ? null : member(list, part);
            if (member != null) {
                members.add(member);
            } else if (!part.isBlank()) {
                return Set.of();
            }
        }
        return members;
    }

    static @Nullable Boolean bool(String answer) {
        String plain = plain(answer);
        return YES.contains(plain) ? Boolean.TRUE : NO.contains(plain) ? Boolean.FALSE : null;
    }

    private static Map<Class<?>, Map<String, Coded>> load() {
        Map<Class<?>, Map<String, Coded>> words = new HashMap<>();
        Map<String, Class<? extends Coded>> bySection = new HashMap<>();
        for (Class<? extends Coded> list : LISTS.keySet()) {
            Map<String, Coded> own = new HashMap<>();
            for (Coded member : list.getEnumConstants()) {
                own.put(plain(member.key()), member);
            }
            words.put(list, own);
            bySection.put(list.getSimpleName(), list);
        }
        Class<? extends Coded> list = AlterKind.class;
        for (String line :
                file().lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
            if (line.startsWith("[")) {
                list =
                        Objects.requireNonNull(
                                bySection.get(line.substring(1, line.length() - 1)), line);
                continue;
            }
            String[] keyAndWords = line.split(":", 2);
            Map<String, Coded> own = Objects.requireNonNull(words.get(list));
            Coded member = Objects.requireNonNull(own.get(plain(keyAndWords[0])), line);
            for (String word : keyAndWords[1].split(",")) {
                Coded before = own.put(plain(word), member);
                if (before != null && !before.equals(member)) {
                    throw new IllegalStateException(
                            "words.txt: %s is listed for two members".formatted(word.strip()));
                }
            }
        }
        return words;
    }

    private static String file() {
        try (InputStream in = VocabularyMatcher.class.getResourceAsStream("words.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
