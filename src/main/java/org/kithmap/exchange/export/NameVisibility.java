package org.kithmap.exchange.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.kithmap.map.Alter;
import org.kithmap.map.Coded;
import org.kithmap.map.SupportMap;
import org.kithmap.map.SupportMapBuilder;
import org.kithmap.map.Tie;

/// Whether a file has the names on a map. Where it does not, it has nothing in the person's own
/// words either, because words may name somebody, and none of the ids of the map. It is then a map
/// of its own, so that importing it can't replace the one with names.
public enum NameVisibility implements Coded {
    SHOWN,
    INITIALS,
    NONE;

    /// Returns the member with this key.
    public static Optional<NameVisibility> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    /// Returns all keys, as they are listed in messages.
    public static String keys() {
        return Arrays.stream(values()).map(Coded::key).collect(Collectors.joining(", "));
    }

    /// Returns the map as the file has it.
    public SupportMap apply(SupportMap map) {
        if (this == SHOWN) {
            return map;
        }
        Map<String, String> ids = new HashMap<>();
        List<Alter> alters = new ArrayList<>();
        for (Alter alter : map.alters()) {
            int number = alters.size() + 1;
            ids.put(alter.id(), "a" + number);
            alters.add(masked(alter, number));
        }
        UnaryOperator<String> renamed = id -> Objects.requireNonNull(ids.get(id));
        return SupportMapBuilder.builder()
                .id(UUID.randomUUID().toString())
                .name(name(map.name(), "ego"))
                .alters(alters)
                .ties(
                        map.ties().stream()
                                .map(tie ->
                                        new Tie(
                                                renamed.apply(tie.a()),
                                                renamed.apply(tie.b()),
                                                tie.weight()))
                                .toList())
                .supports(
                        map.supports().stream()
                                .map(support -> support.withAlter(renamed.apply(support.alter())))
                                .toList())
                .reflections(
                        numbered(map.reflections()).entrySet().stream()
                                .map(one ->
                                        one.getValue().withId("r" + one.getKey()).withWords(null))
                                .toList())
                .contacts(
                        numbered(map.contacts()).entrySet().stream()
                                .map(one ->
                                        one.getValue()
                                                .withId("c" + one.getKey())
                                                .withAlter(renamed.apply(one.getValue().alter()))
                                                .withWords(null))
                                .toList())
                .build();
    }

    private Alter masked(Alter alter, int number) {
        return alter.with(fields ->
                fields.id("a" + number)
                        .name(name(alter.name(), alter.kind().key() + " " + number))
                        .since(null)
                        .qualities(List.of())
                        .symbol(null)
                        .notes(null));
    }

    private static <T> Map<Integer, T> numbered(List<T> all) {
        Map<Integer, T> numbered = new LinkedHashMap<>();
        all.forEach(one -> numbered.put(numbered.size() + 1, one));
        return numbered;
    }

    private String name(String name, String otherwise) {
        String initials = this == INITIALS ? initials(name) : "";
        return initials.isEmpty() ? otherwise : initials;
    }

    /// Returns the first letters of the first and the last word: "Mrs Bos" becomes MB.
    static String initials(String name) {
        List<String> letters =
                Arrays.stream(name.split("[\\s\\-–.]+"))
                        .map(word -> word.replaceFirst("^[^\\p{L}]+", ""))
                        .filter(word -> !word.isEmpty())
                        .map(word -> new String(Character.toChars(word.codePointAt(0))))
                        .toList();
        return letters.isEmpty()
                ? ""
                : letters.getFirst() + (letters.size() > 1 ? letters.getLast() : "");
    }
}
