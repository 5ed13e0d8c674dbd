package org.kithmap.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.kithmap.map.Alter;
import org.kithmap.map.AlterBuilder;
import org.kithmap.map.AlterKind;
import org.kithmap.map.Benefit;
import org.kithmap.map.Direction;
import org.kithmap.map.Domain;
import org.kithmap.map.Relation;
import org.kithmap.map.Support;
import org.kithmap.map.SupportMap;
import org.kithmap.map.SupportType;
import org.kithmap.map.Tie;
import org.kithmap.map.TiePhase;

/// A large map, the same in every run: 45 alters (or as many as asked for), most of them present,
/// each tied to about 13 others, about 60 supports.
final class SyntheticMap {

    static final int ALTERS = 45;

    private static final double KNOWN_TO_EACH = 13.5;

    private final Random random = new Random(4509);
    private final int count;

    SyntheticMap() {
        this(ALTERS);
    }

    SyntheticMap(int count) {
        this.count = count;
    }

    SupportMap next() {
        List<Alter> alters = new ArrayList<>();
        List<Tie> ties = new ArrayList<>();
        List<Support> supports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            alters.add(alter(i));
        }
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i; j++) {
                if (random.nextDouble() < KNOWN_TO_EACH / count) {
                    ties.add(
                            new Tie(
                                    alters.get(i).id(),
                                    alters.get(j).id(),
                                    1.0 + random.nextInt(2)));
                }
            }
            supports.add(support(alters.get(i), Direction.RECEIVED));
            if (i % 3 == 0) {
                supports.add(support(alters.get(i), Direction.GIVEN));
            }
        }
        return new SupportMap(
                UUID.randomUUID().toString(), "Ana", "made up", alters, ties, supports);
    }

    private Alter alter(int number) {
        return AlterBuilder.builder()
                .id(UUID.randomUUID().toString())
                .name("Somebody " + number)
                .kind(number % 9 == 8 ? one(AlterKind.values()) : AlterKind.PERSON)
                .relations(List.of(one(Relation.values())))
                .closeness(1 + random.nextInt(5))
                .comfort(1 + random.nextInt(5))
                .phase(number % 8 == 7 ? one(TiePhase.values()) : TiePhase.PRESENT)
                .since("2019")
                .newer(number % 7 == 0)
                .strained(number % 11 == 0)
                .qualities(List.of("patient"))
                .notes("met at the bus stop")
                .build();
    }

    private Support support(Alter alter, Direction direction) {
        return new Support(
                alter.id(),
                direction,
                one(SupportType.values()),
                one(Domain.values()),
                List.of(one(Benefit.values())));
    }

    private <T> T one(T[] all) {
        return all[random.nextInt(all.length)];
    }
}
