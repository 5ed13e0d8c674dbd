package org.kithmap.calendar;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kithmap.map.Alter;
import org.kithmap.map.AlterKind;
import org.kithmap.map.SupportMap;

/// A replacement of names by initials, for the names of a map's owner and alters. It replaces
/// complete names in any case, and single parts of a person's name that begin with a capital
/// letter, because people are mostly called by one part.
///
/// It prefers to replace a word too many over leaving a name: where somebody is called Park, the
/// word "Park" is shortened as well.
final class Initials {

    private static final Pattern GAP = Pattern.compile("[\\s\\-–.]+");
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

    private final Map<String, String> exactly = new HashMap<>();
    private final Map<String, String> inAnyCase = new HashMap<>();
    private final Pattern names;

    Initials(SupportMap map) {
        person(map.name());
        for (Alter alter : map.alters()) {
            if (alter.kind() == AlterKind.PERSON) {
                person(alter.name());
            } else {
                whole(alter.name());
            }
        }
        this.names = pattern();
    }

    private void person(String name) {
        whole(name);
        words(name).stream()
                .filter(part -> Character.isUpperCase(part.codePointAt(0)))
                .forEach(part -> exactly.putIfAbsent(part, of(part)));
    }

    private void whole(String name) {
        inAnyCase.putIfAbsent(name.toLowerCase(Locale.ROOT), of(name));
    }

    String in(String words) {
        return names.matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(shortened(found.group())));
    }

    private String shortened(String name) {
        String whole = inAnyCase.get(name.toLowerCase(Locale.ROOT));
        return whole == null ? exactly.getOrDefault(name, name) : whole;
    }

    /// Matches the longest names first, so that "Anna Maria" is not read as "Anna" and "Maria".
    private Pattern pattern() {
        return Pattern.compile(
                "(?<![\\p{L}\\p{M}\\p{N}])(?:%s)(?![\\p{L}\\p{M}\\p{N}])"
                        .formatted(
                                Stream.concat(
                                                inAnyCase.keySet().stream()
                                                        .map(name -> Map.entry(name, "(?iu:%s)")),
                                                exactly.keySet().stream()
                                                        .map(name -> Map.entry(name, "%s")))
                                        .sorted(
                                                Comparator.comparingInt(
                                                        (Map.Entry<String, String> name) ->
                                                                -name.getKey().length()))
                                        .map(name ->
                                                name.getValue()
                                                        .formatted(Pattern.quote(name.getKey())))
                                        .collect(Collectors.joining("|"))));
    }

    /// Returns the first letters of the first and the last word.
    private static String of(String name) {
        List<String> words = words(name);
        if (words.isEmpty()) {
            return "·";
        }
        String first = first(words.getFirst());
        return words.size() == 1 ? first : first + first(words.getLast());
    }

    private static List<String> words(String name) {
        return Arrays.stream(GAP.split(name)).filter(word -> LETTER.matcher(word).find()).toList();
    }

    private static String first(String word) {
        Matcher letter = LETTER.matcher(word);
        return letter.find() ? letter.group().toUpperCase(Locale.ROOT) : "";
    }
}
