package org.kithmap.insight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.kithmap.map.Domain;
import org.kithmap.testing.MapSketch;

/// A map, of 4 to 40 alters unless a number is given, with something of everything that insights
/// ask about, for properties that hold for every map.
///
/// @param text as a [MapSketch] reads it; the alters are N0, N1 and so on
record GeneratedMap(String text) {

    private static final List<String> KINDS =
            List.of("", "", "", "", "", "", "", "", "pet", "place", "group", "belief");
    private static final List<String> RELATIONS =
            List.of("family", "friend", "peer", "therapist", "neighbour", "");
    private static final List<String> TYPES = List.of("emotional", "practical", "informational");
    private static final List<String> BENEFITS = List.of("empathy", "motivation", "insight", "");

    static GeneratedMap of(Random random) {
        return of(random, 4 + random.nextInt(37));
    }

    static GeneratedMap of(Random random, int alters) {
        List<String> names = IntStream.range(0, alters).mapToObj(i -> "N" + i).toList();
        List<Domain> areas =
                new ArrayList<>(List.of(Domain.values()).subList(0, 1 + random.nextInt(8)));
        List<String> lines = new ArrayList<>();
        Set<String> there = new HashSet<>();
        for (String name : names) {
            lines.add(
                    "%s: %s %s %s %s %s %s \"%s\""
                            .formatted(
                                    name,
                                    one(KINDS, random),
                                    one(List.of("", "", "", "past"), random),
                                    one(RELATIONS, random),
                                    one(List.of("", "1", "3", "5"), random),
                                    one(
                                            List.of("", "strained", "newer", "more newer", "died"),
                                            random),
                                    one(
                                            List.of(
                                                    "",
                                                    "them=yearly me=never",
                                                    "them=daily me=weekly"),
                                            random),
                                    one(List.of("kind", "funny"), random)));
            for (int i = random.nextInt(4); i > 0; i--) {
                String flow = random.nextInt(3) > 0 ? name + " > me: " : "me > " + name + ": ";
                String support =
                        "%s%s %s".formatted(flow, one(TYPES, random), one(areas, random).key());
                if (there.add(support)) {
                    lines.add(support + " " + one(BENEFITS, random));
                }
            }
        }
        for (int i = 1; i < names.size(); i++) {
            if (random.nextBoolean()) {
                lines.add("%s - %s".formatted(names.get(random.nextInt(i)), names.get(i)));
            }
        }
        return new GeneratedMap(String.join("\n", lines));
    }

    MapSketch sketch() {
        return MapSketch.of(text);
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
