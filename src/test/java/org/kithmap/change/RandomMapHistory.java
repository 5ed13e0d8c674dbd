package org.kithmap.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
import org.kithmap.map.LayoutMode;
import org.kithmap.map.ManualPosition;
import org.kithmap.map.Reflection;
import org.kithmap.map.ReflectionAnswer;
import org.kithmap.map.ReflectionQuestion;
import org.kithmap.map.Relation;
import org.kithmap.map.RepeatInterval;
import org.kithmap.map.SavedView;
import org.kithmap.map.Step;
import org.kithmap.map.StepBuilder;
import org.kithmap.map.StepIdea;
import org.kithmap.map.StepState;
import org.kithmap.map.Support;
import org.kithmap.map.SupportMap;
import org.kithmap.map.SupportType;
import org.kithmap.map.Tie;
import org.kithmap.map.TiePhase;

/// Makes a map grow, change and shrink at random, but the same for the same seed (ids aside).
final class RandomMapHistory {

    private final Random random;

    RandomMapHistory(long seed) {
        this.random = new Random(seed);
    }

    /// Returns the map a moment later: one to four things happened.
    SupportMap after(SupportMap map) {
        SupportMap next = map;
        for (int i = 0; i <= random.nextInt(4); i++) {
            next = event(next);
        }
        return next;
    }

    private SupportMap event(SupportMap m) {
        List<Alter> alters = new ArrayList<>(m.alters());
        List<Tie> ties = new ArrayList<>(m.ties());
        List<Support> supports = new ArrayList<>(m.supports());
        List<Reflection> reflections = new ArrayList<>(m.reflections());
        List<Step> steps = new ArrayList<>(m.steps());
        List<Contact> contacts = new ArrayList<>(m.contacts());
        List<SavedView> views = new ArrayList<>(m.views());
        String name = m.name();
        String notes = m.notes();
        switch (random.nextInt(12)) {
            case 0 -> name = word();
            case 1 -> notes = maybe(word());
            case 2, 3, 4 -> put(alters, alter(id()), old -> alter(old.id()));
            case 5 -> {
                if (!alters.isEmpty()) {
                    String gone = alters.remove(random.nextInt(alters.size())).id();
                    ties.removeIf(tie -> tie.a().equals(gone) || tie.b().equals(gone));
                    supports.removeIf(support -> support.alter().equals(gone));
                    contacts.removeIf(contact -> contact.alter().equals(gone));
                    steps.removeIf(step -> Objects.equals(step.alter(), gone));
                }
            }
            case 6 -> {
                if (alters.size() > 1) {
                    int a = random.nextInt(alters.size());
                    int b = (a + 1 + random.nextInt(alters.size() - 1)) % alters.size();
                    Tie tie =
                            new Tie(
                                    alters.get(a).id(),
                                    alters.get(b).id(),
                                    maybe(random.nextInt(8) / 2.0));
                    ties.removeIf(old -> old.a().equals(tie.a()) && old.b().equals(tie.b()));
                    if (random.nextInt(3) > 0) {
                        ties.add(tie);
                    }
                }
            }
            case 7 -> {
                if (!alters.isEmpty()) {
                    Support support =
                            new Support(
                                    some(alters).id(),
                                    one(Direction.values()),
                                    maybe(one(SupportType.values())),
                                    maybe(one(Domain.values())),
                                    several(Benefit.values()));
                    supports.removeIf(old ->
                            old.alter().equals(support.alter())
                                    && old.direction() == support.direction()
                                    && old.type() == support.type()
                                    && old.domain() == support.domain());
                    if (random.nextInt(3) > 0) {
                        supports.add(support);
                    }
                }
            }
            case 8 -> put(reflections, reflection(id()), old -> reflection(old.id()));
            case 9 -> put(steps, step(id(), alters), old -> step(old.id(), alters));
            case 10 -> {
                if (!alters.isEmpty()) {
                    put(contacts, contact(id(), alters), old -> contact(old.id(), alters));
                }
            }
            default -> put(views, view(id()), old -> view(old.id()));
        }
        return new SupportMap(
                m.id(), name, notes, alters, ties, supports, reflections, steps, contacts, views);
    }

    /// Adds one, changes one or takes one away.
    private <T> void put(List<T> all, T fresh, UnaryOperator<T> changed) {
        int what = all.isEmpty() ? 0 : random.nextInt(4);
        int where = all.isEmpty() ? 0 : random.nextInt(all.size());
        switch (what) {
            case 0, 1 -> all.add(fresh);
            case 2 -> all.set(where, changed.apply(all.get(where)));
            default -> {
                if (!(all.get(where) instanceof Alter)) {
                    all.remove(where);
                }
            }
        }
    }

    private Alter alter(String id) {
        Map<LayoutMode, ManualPosition> places = new EnumMap<>(LayoutMode.class);
        for (LayoutMode layoutMode : LayoutMode.values()) {
            if (random.nextBoolean()) {
                places.put(
                        layoutMode, new ManualPosition(random.nextDouble(), random.nextDouble()));
            }
        }
        return AlterBuilder.builder()
                .id(id)
                .name(word())
                .kind(one(AlterKind.values()))
                .relations(several(Relation.values()))
                .closeness(maybe(1 + random.nextInt(5)))
                .comfort(maybe(1 + random.nextInt(5)))
                .phase(one(TiePhase.values()))
                .since(maybe(word()))
                .contactFromThem(maybe(one(Frequency.values())))
                .contactFromMe(maybe(one(Frequency.values())))
                .lastContact(maybe(day()))
                .newer(random.nextBoolean())
                .wantMore(random.nextBoolean())
                .strained(random.nextBoolean())
                .died(random.nextBoolean())
                .qualities(IntStream.range(0, random.nextInt(3)).mapToObj(i -> word()).toList())
                .symbol(maybe("🐕"))
                .notes(maybe(word()))
                .places(places)
                .build();
    }

    private Reflection reflection(String id) {
        return new Reflection(
                id,
                one(ReflectionQuestion.values()),
                maybe(one(ReflectionAnswer.values())),
                maybe(word()),
                day());
    }

    private Step step(String id, List<Alter> alters) {
        return StepBuilder.builder()
                .id(id)
                .words(word())
                .way(maybe(one(StepIdea.values())))
                .alter(alters.isEmpty() ? null : maybe(some(alters).id()))
                .insight(maybe("two-way"))
                .day(maybe(day()))
                .every(maybe(one(RepeatInterval.values())))
                .state(one(StepState.values()))
                .on(day())
                .build();
    }

    private Contact contact(String id, List<Alter> alters) {
        return new Contact(
                id,
                some(alters).id(),
                day(),
                maybe(one(Channel.values())),
                maybe(one(ContactInitiator.values())),
                maybe(word()));
    }

    private SavedView view(String id) {
        return new SavedView(id, word(), "{\"zoom\": %d}".formatted(random.nextInt(9)));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private String word() {
        return List.of("Zoë", "two words", "\"quoted\"", "'t Huys", "line\nline", "🐕", "x")
                        .get(random.nextInt(7))
                + random.nextInt(100);
    }

    private LocalDate day() {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }

    private <T> T some(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> T one(T[] all) {
        return all[random.nextInt(all.length)];
    }

    private <T> List<T> several(T[] all) {
        return IntStream.range(0, random.nextInt(3)).mapToObj(i -> one(all)).distinct().toList();
    }
}
