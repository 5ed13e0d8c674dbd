package org.kithmap.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.Alter;
import org.kithmap.map.AlterBuilder;
import org.kithmap.map.AlterKind;
import org.kithmap.map.Benefit;
import org.kithmap.map.Coded;
import org.kithmap.map.Direction;
import org.kithmap.map.Domain;
import org.kithmap.map.Frequency;
import org.kithmap.map.Relation;
import org.kithmap.map.Support;
import org.kithmap.map.SupportMap;
import org.kithmap.map.SupportType;
import org.kithmap.map.Tie;
import org.kithmap.map.TiePhase;

/// A small map drawn in text, for tests:
///
/// ```
/// Ann: family 5 them=weekly me=never "warm"    an alter: relations, closeness, contact, qualities in any order
/// Rex: pet                                     its kind, unless it is a person
/// Old: past friend                             its phase, unless it is present; flags: newer more strained died
/// Ann - Bo - Cy                                who knows whom; one without a line of its own is a person
/// Ann = Bo                                     the same, stored twice, once each way, as a foreign source might
/// Ann > me: emotional wellbeing empathy        support received: type, area of life, benefits; each may be left out
/// me > Ann: practical                          support given
/// ```
///
/// @param twice ties to store a second time, the other way round; a [SupportMap] can't hold them
public record MapSketch(SupportMap map, List<Tie> twice) {

    private static final Pattern ALTER = Pattern.compile("([^\\s:]+):(.*)");
    private static final Pattern SUPPORT = Pattern.compile("([^\\s:]+) > ([^\\s:]+):?(.*)");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");

    /// Ids are unique among all maps, as they must be; [#name] brings back the name.
    public static MapSketch of(String text) {
        SketchParser sketchParser = new SketchParser();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(sketchParser::line);
        return sketchParser.sketch();
    }

    /// The name of an alter in the text, from its id.
    public static String name(String id) {
        return id.substring(id.indexOf('/') + 1);
    }

    private static final class SketchParser {

        private final String map = UUID.randomUUID().toString();
        private final Map<String, Alter> alters = new LinkedHashMap<>();
        private final List<Tie> ties = new ArrayList<>();
        private final List<Tie> twice = new ArrayList<>();
        private final List<Support> supports = new ArrayList<>();

        MapSketch sketch() {
            return new MapSketch(
                    new SupportMap(map, "Test", null, List.copyOf(alters.values()), ties, supports),
                    List.copyOf(twice));
        }

        void line(String line) {
            Matcher support = SUPPORT.matcher(line);
            Matcher alter = ALTER.matcher(line);
            if (support.matches()) {
                boolean given = support.group(1).equals("me");
                supports.add(support(support.group(given ? 2 : 1), given, words(support.group(3))));
            } else if (alter.matches()) {
                alters.put(alter.group(1), alter(alter.group(1), words(alter.group(2))));
            } else {
                List<String> chain = words(line);
                for (int i = 2; i < chain.size(); i += 2) {
                    Tie tie = new Tie(known(chain.get(i - 2)), known(chain.get(i)), null);
                    ties.add(tie);
                    if (chain.get(i - 1).equals("=")) {
                        twice.add(tie);
                    } else if (!chain.get(i - 1).equals("-")) {
                        throw new IllegalArgumentException("can't read: " + line);
                    }
                }
            }
        }

        private String known(String name) {
            return alters.computeIfAbsent(name, missing -> alter(missing, List.of())).id();
        }

        private Support support(String name, boolean given, List<String> words) {
            return new Support(
                    known(name),
                    given ? Direction.GIVEN : Direction.RECEIVED,
                    first(SupportType.class, words),
                    first(Domain.class, words),
                    all(Benefit.class, words).toList());
        }

        private Alter alter(String name, List<String> words) {
            AlterKind kind = first(AlterKind.class, words);
            TiePhase tiePhase = first(TiePhase.class, words);
            return AlterBuilder.builder()
                    .id(map + "/" + name)
                    .name(name)
                    .kind(kind == null ? AlterKind.PERSON : kind)
                    .relations(all(Relation.class, words).toList())
                    .closeness(
                            words.stream()
                                    .filter(word -> word.matches("\\d"))
                                    .findFirst()
                                    .map(Integer::valueOf)
                                    .orElse(null))
                    .phase(tiePhase == null ? TiePhase.PRESENT : tiePhase)
                    .contactFromThem(contact("them=", words))
                    .contactFromMe(contact("me=", words))
                    .newer(words.contains("newer"))
                    .wantMore(words.contains("more"))
                    .strained(words.contains("strained"))
                    .died(words.contains("died"))
                    .qualities(
                            words.stream()
                                    .filter(word -> word.startsWith("\""))
                                    .map(word -> word.replace("\"", ""))
                                    .toList())
                    .build();
        }

        private static @Nullable Frequency contact(String prefix, List<String> words) {
            return first(
                    Frequency.class,
                    words.stream()
                            .filter(word -> word.startsWith(prefix))
                            .map(word -> word.substring(prefix.length()))
                            .toList());
        }

        private static <E extends Enum<E> & Coded> @Nullable E first(
                Class<E> list, List<String> words) {
            return all(list, words).findFirst().orElse(null);
        }

        private static <E extends Enum<E> & Coded> Stream<E> all(
                Class<E> list, List<String> words) {
            return words.stream()
                    .flatMap(word ->
                            Arrays.stream(list.getEnumConstants())
                                    .filter(member -> member.key().equals(word)));
        }

        private static List<String> words(String text) {
            return WORD.matcher(text).results().map(MatchResult::group).toList();
        }
    }
}
