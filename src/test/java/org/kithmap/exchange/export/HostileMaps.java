package org.kithmap.exchange.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.kithmap.map.Alter;
import org.kithmap.map.AlterBuilder;
import org.kithmap.map.AlterKind;
import org.kithmap.map.Benefit;
import org.kithmap.map.Contact;
import org.kithmap.map.Direction;
import org.kithmap.map.Domain;
import org.kithmap.map.Frequency;
import org.kithmap.map.LayoutMode;
import org.kithmap.map.ManualPosition;
import org.kithmap.map.Reflection;
import org.kithmap.map.ReflectionQuestion;
import org.kithmap.map.Relation;
import org.kithmap.map.StepBuilder;
import org.kithmap.map.Support;
import org.kithmap.map.SupportMap;
import org.kithmap.map.SupportMapBuilder;
import org.kithmap.map.SupportType;
import org.kithmap.map.Tie;
import org.kithmap.map.TiePhase;

/// Random maps whose texts try to break out of a file format.
final class HostileMaps {

    private static final List<String> TEXTS =
            List.of(
                    "O'Brien \"Bo\"",
                    "two\nlines",
                    "carriage\rreturn",
                    "tab\there",
                    "a;b,c|d",
                    "<b>&amp;]]></b>",
                    "--><!--",
                    "=cmd|' /C calc'!A0",
                    "+31 6 1234",
                    "-1",
                    "@SUM(A1)",
                    "'=quoted already",
                    "''=twice",
                    "'t Hooft",
                    "ends in \\",
                    "\\' }) MATCH (n) DETACH DELETE n //",
                    "\\u0027 }) MATCH (n) DETACH DELETE n //",
                    "\\\\u0027",
                    "\\U0001F600",
                    "$parameter `tick` {map}",
                    "/* comment */ // line",
                    "\u202Eright to left\u202C",
                    "\u200Fمريم",
                    "🐕👩‍👩‍👧 emoji",
                    "nul\u0000bell\u0007esc\u001B",
                    "\u0085next\u2028line\u2029end",
                    "\uFFFEnoncharacter",
                    "null",
                    "true",
                    "1e5",
                    "sep=;",
                    "ordinary");

    private HostileMaps() {}

    static SupportMap of(long seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        List<Alter> alters = new ArrayList<>();
        for (int i = random.nextInt(9); i > 0; i--) {
            alters.add(alter(random, alters.size()));
        }
        List<Tie> ties = new ArrayList<>();
        List<Support> supports = new ArrayList<>();
        List<Contact> contacts = new ArrayList<>();
        for (int i = 0; i < alters.size(); i++) {
            String id = alters.get(i).id();
            if (i > 0 && random.nextBoolean()) {
                ties.add(
                        new Tie(
                                alters.get(random.nextInt(i)).id(),
                                id,
                                random.nextBoolean() ? null : 0.5 + random.nextInt(5)));
            }
            for (Direction direction : Direction.values()) {
                if (random.nextInt(3) == 0) {
                    supports.add(
                            new Support(
                                    id,
                                    direction,
                                    one(random, SupportType.values()),
                                    random.nextBoolean() ? null : one(random, Domain.values()),
                                    random.nextBoolean()
                                            ? List.of()
                                            : List.of(Benefit.EMPATHY, Benefit.INSIGHT)));
                }
            }
            if (random.nextInt(4) == 0) {
                contacts.add(new Contact(id(random), id, day(random), null, null, text(random)));
            }
        }
        return SupportMapBuilder.builder()
                .id(id(random))
                .name(text(random))
                .notes(random.nextBoolean() ? null : text(random))
                .alters(alters)
                .ties(ties)
                .supports(supports)
                .contacts(contacts)
                .reflections(
                        List.of(
                                new Reflection(
                                        id(random),
                                        one(random, ReflectionQuestion.values()),
                                        null,
                                        text(random),
                                        day(random))))
                .steps(
                        List.of(
                                StepBuilder.builder()
                                        .id(id(random))
                                        .words(text(random))
                                        .alter(alters.isEmpty() ? null : alters.getFirst().id())
                                        .on(day(random))
                                        .build()))
                .build();
    }

    private static Alter alter(Random random, int number) {
        return AlterBuilder.builder()
                .id(id(random))
                .name(text(random) + " " + number)
                .kind(one(random, AlterKind.values()))
                .relations(
                        random.nextBoolean() ? List.of() : List.of(one(random, Relation.values())))
                .closeness(random.nextBoolean() ? null : 1 + random.nextInt(5))
                .comfort(random.nextBoolean() ? null : 1 + random.nextInt(5))
                .phase(one(random, TiePhase.values()))
                .since(random.nextBoolean() ? null : text(random))
                .contactFromThem(random.nextBoolean() ? null : one(random, Frequency.values()))
                .lastContact(random.nextBoolean() ? null : day(random))
                .wantMore(random.nextBoolean())
                .strained(random.nextInt(4) == 0)
                .qualities(random.nextBoolean() ? List.of() : List.of(text(random), "kind"))
                .notes(random.nextBoolean() ? null : text(random))
                .places(
                        java.util.Map.of(
                                LayoutMode.FREE, new ManualPosition(random.nextDouble(), 0.5)))
                .build();
    }

    private static String text(Random random) {
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        return random.nextInt(3) > 0 ? text : text + TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static String id(Random random) {
        return random.nextInt(30) == 0
                ? "id'\"<&" + random.nextLong()
                : new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2020 + random.nextInt(6), 1 + random.nextInt(12), 9);
    }

    private static <T> T one(Random random, T[] all) {
        return all[random.nextInt(all.length)];
    }
}
