package org.kithmap.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kithmap.map.Alter;
import org.kithmap.map.AlterBuilder;
import org.kithmap.map.AlterKind;
import org.kithmap.map.Benefit;
import org.kithmap.map.Channel;
import org.kithmap.map.Contact;
import org.kithmap.map.ContactInitiator;
import org.kithmap.map.Direction;
import org.kithmap.map.Domain;
import org.kithmap.map.Frequency;
import org.kithmap.map.HardDay;
import org.kithmap.map.LayoutMode;
import org.kithmap.map.ManualPosition;
import org.kithmap.map.PersonToCall;
import org.kithmap.map.Reflection;
import org.kithmap.map.ReflectionAnswer;
import org.kithmap.map.ReflectionQuestion;
import org.kithmap.map.Relation;
import org.kithmap.map.RepeatInterval;
import org.kithmap.map.SavedView;
import org.kithmap.map.StepBuilder;
import org.kithmap.map.StepIdea;
import org.kithmap.map.StepState;
import org.kithmap.map.Support;
import org.kithmap.map.SupportMap;
import org.kithmap.map.SupportType;
import org.kithmap.map.Tie;

/// A map with every field of every element, and once with as little as possible. Its elements are
/// in the order in which a map is read.
public final class FullMapFixture {

    private FullMapFixture() {}

    /// Returns the map with ids that no other test uses.
    public static SupportMap map() {
        Alter bo = bo(id());
        Alter dog = Alter.named(id(), "Dog", AlterKind.PET, null);
        Alter park = Alter.named(id(), "Park", AlterKind.PLACE, 2);
        return new SupportMap(
                id(),
                "Ana \"Zoë\" 🐕",
                "a made-up\nperson",
                List.of(bo, dog, park),
                List.of(new Tie(bo.id(), dog.id(), 2.5)),
                List.of(
                        new Support(
                                bo.id(),
                                Direction.RECEIVED,
                                SupportType.EMOTIONAL,
                                Domain.WORK,
                                List.of(Benefit.EMPATHY, Benefit.IDEAS_TESTED)),
                        new Support(
                                bo.id(),
                                Direction.RECEIVED,
                                SupportType.EMOTIONAL,
                                null,
                                List.of()),
                        new Support(bo.id(), Direction.GIVEN, null, Domain.WORK, List.of())),
                List.of(
                        new Reflection(
                                id(),
                                ReflectionQuestion.GIVE_AND_TAKE,
                                ReflectionAnswer.PARTLY,
                                "More than\nI thought.",
                                LocalDate.of(2026, 5, 1)),
                        new Reflection(
                                id(),
                                ReflectionQuestion.SMALL,
                                null,
                                null,
                                LocalDate.of(2026, 5, 2))),
                List.of(
                        StepBuilder.builder()
                                .id(id())
                                .words("Have coffee with Bo")
                                .way(StepIdea.EAT_TOGETHER)
                                .alter(bo.id())
                                .insight("two-way")
                                .day(LocalDate.of(2026, 6, 3))
                                .every(RepeatInterval.FORTNIGHTLY)
                                .on(LocalDate.of(2026, 5, 1))
                                .build(),
                        StepBuilder.builder()
                                .id(id())
                                .words("Look for a choir")
                                .state(StepState.NOT_NOW)
                                .on(LocalDate.of(2026, 5, 2))
                                .build()),
                List.of(
                        new Contact(
                                id(),
                                bo.id(),
                                LocalDate.of(2026, 4, 1),
                                Channel.IN_PERSON,
                                ContactInitiator.ARRANGED,
                                "We laughed."),
                        new Contact(id(), park.id(), LocalDate.of(2026, 4, 2), null, null, null)),
                List.of(
                        new SavedView(id(), "For the talk", "{\"arrange\": \"group\"}"),
                        new SavedView(id(), "Mine", "{}")),
                new HardDay(
                        List.of(
                                new PersonToCall("Bo", "going for a walk", "+31 6 1234 5678"),
                                new PersonToCall("Aunt Lin", null, null)),
                        "Tea, and\na slow walk.",
                        "I go quiet.",
                        "\"Shall we sit outside?\"",
                        "The crisis line, day and night"));
    }

    private static Alter bo(String id) {
        return AlterBuilder.builder()
                .id(id)
                .name("Bo")
                .relations(List.of(Relation.FRIEND, Relation.CASE_MANAGER))
                .closeness(4)
                .comfort(5)
                .since("school")
                .contactFromThem(Frequency.WEEKLY)
                .contactFromMe(Frequency.NEVER)
                .lastContact(LocalDate.of(2026, 3, 1))
                .newer(true)
                .wantMore(true)
                .strained(true)
                .died(true)
                .qualities(List.of("patient", "=1+1"))
                .symbol("🐕")
                .notes("met at the bus stop")
                .places(
                        Map.of(
                                LayoutMode.DOMAIN,
                                new ManualPosition(0, 1),
                                LayoutMode.RELATION,
                                new ManualPosition(0.25, 0.5),
                                LayoutMode.GROUP,
                                new ManualPosition(0.1234, 0.9876),
                                LayoutMode.FREE,
                                new ManualPosition(1, 0)))
                .build();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
