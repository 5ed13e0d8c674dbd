package org.kithmap.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.Alter;
import org.kithmap.map.AlterBuilder;
import org.kithmap.map.Contact;
import org.kithmap.map.Direction;
import org.kithmap.map.Domain;
import org.kithmap.map.HardDay;
import org.kithmap.map.LayoutMode;
import org.kithmap.map.ManualPosition;
import org.kithmap.map.Reflection;
import org.kithmap.map.ReflectionQuestion;
import org.kithmap.map.SavedView;
import org.kithmap.map.SharingRestrictions;
import org.kithmap.map.SharingRestrictionsBuilder;
import org.kithmap.map.Step;
import org.kithmap.map.StepBuilder;
import org.kithmap.map.Support;
import org.kithmap.map.SupportMap;
import org.kithmap.map.SupportType;
import org.kithmap.map.Tie;

/// Two maps generated from a seed that agree in what an account sees of them and differ in what is
/// withheld. They are made of parts that can be left out one by one, to shrink a failing case.
///
/// @param seed of both
/// @param hidden the hidden parts that each map has
public record PairedMaps(long seed, List<Set<Integer>> hidden) {

    /// The hidden parts to choose from.
    public static final int PARTS = 41;

    public static final int HIDDEN_ALTERS = 4;
    private static final LocalDate DAY = LocalDate.of(2026, 2, 3);

    public static PairedMaps of(long seed) {
        Random random = random(seed * 31 + 1);
        return new PairedMaps(seed, List.of(parts(random), parts(random)));
    }

    /// Random numbers of a seed, which is mixed first: neighbouring seeds begin alike.
    private static Random random(long seed) {
        return new Random(seed * 0x9E3779B97F4A7C15L);
    }

    private static Set<Integer> parts(Random random) {
        Set<Integer> all = new HashSet<>();
        int share = random.nextInt(4); // few or many
        for (int i = 0; i < PARTS; i++) {
            if (random.nextInt(4) <= share) {
                all.add(i);
            }
        }
        return all;
    }

    /// Returns what is withheld, which is the same for both maps.
    ///
    /// @param prefix of the ids
    public SharingRestrictions withheld(String prefix) {
        Random random = random(seed * 31 + 2);
        Set<Domain> domains = EnumSet.noneOf(Domain.class);
        for (Domain domain : Domain.values()) {
            if (random.nextInt(5) == 0) {
                domains.add(domain);
            }
        }
        Set<String> alters = new HashSet<>();
        for (int i = 0; i < HIDDEN_ALTERS; i++) {
            alters.add(prefix + "h" + i);
        }
        SharingRestrictions sharingRestrictions =
                SharingRestrictionsBuilder.builder()
                        .alters(alters)
                        .domains(domains)
                        .domainsNamed(random.nextBoolean())
                        .notes(random.nextBoolean())
                        .closeness(random.nextBoolean())
                        .reflections(random.nextBoolean())
                        .contacts(random.nextInt(3) == 0)
                        .build();
        return sharingRestrictions.notes()
                        || sharingRestrictions.closeness()
                        || sharingRestrictions.reflections()
                ? sharingRestrictions
                : SharingRestrictionsBuilder.builder()
                        .alters(alters)
                        .domains(domains)
                        .notes(true)
                        .contacts(sharingRestrictions.contacts())
                        .build();
    }

    /// Returns one of the two maps.
    ///
    /// @param world 0 or 1
    /// @param prefix of every id on it
    public SupportMap map(int world, String prefix) {
        Random random = random(seed * 31 + 3);
        SharingRestrictions sharingRestrictions = withheld(prefix);
        Build build = new Build(prefix);
        int people = 1 + random.nextInt(4);
        for (int i = 0; i < people; i++) {
            build.alter(
                    "a" + i,
                    sharingRestrictions.closeness() ? null : 1 + random.nextInt(5),
                    !sharingRestrictions.closeness() && random.nextInt(4) == 0,
                    sharingRestrictions.notes() || random.nextBoolean() ? null : "note " + i,
                    null,
                    Map.of());
        }
        for (int i = 0; i < people * 2; i++) {
            Domain domain = random.nextInt(4) == 0 ? null : one(random, Domain.values());
            String alter = "a" + random.nextInt(people);
            if (domain == null || !sharingRestrictions.domains().contains(domain)) {
                build.support(alter, one(random, SupportType.values()), domain);
            }
        }
        if (people > 1) {
            build.tie("a0", "a1");
        }
        build.step("s0", random.nextBoolean() ? "a0" : null);
        if (!sharingRestrictions.contacts()) {
            build.contact("k0", "a0", sharingRestrictions.notes() ? null : "words");
        }
        if (!sharingRestrictions.reflections()) {
            build.reflection("r0");
        }
        hide(build, world, people, sharingRestrictions);
        return build.map();
    }

    private void hide(Build build, int world, int people, SharingRestrictions sharingRestrictions) {
        Set<Integer> parts = hidden.get(world);
        Random random = random(seed * 31 + 4 + world);
        List<BiConsumer<Build, Random>> all = new ArrayList<>();
        for (int i = 0; i < HIDDEN_ALTERS; i++) {
            String id = "h" + i;
            all.add((map, r) ->
                    map.alter(id, 1 + r.nextInt(5), r.nextBoolean(), "secret", null, Map.of()));
        }
        for (int i = 0; i < HIDDEN_ALTERS; i++) {
            String id = "h" + i;
            all.add((map, r) -> map.tie(id, "a" + r.nextInt(people)));
            all.add((map, r) -> map.tie(id, "h" + r.nextInt(HIDDEN_ALTERS)));
            all.add((map, r) ->
                    map.support(id, one(r, SupportType.values()), one(r, Domain.values())));
            all.add((map, r) -> map.step("hs" + id, id));
            all.add((map, r) -> map.contact("hk" + id, id, "secret"));
        }
        for (int i = 0; i < people; i++) {
            String id = "a" + i;
            all.add((map, r) -> {
                for (Domain domain : sharingRestrictions.domains()) {
                    if (r.nextBoolean()) {
                        map.support(id, one(r, SupportType.values()), domain);
                    }
                }
            });
            all.add((map, r) ->
                    map.change(
                            id,
                            sharingRestrictions.closeness() ? 1 + r.nextInt(5) : null,
                            sharingRestrictions.closeness() && r.nextBoolean(),
                            sharingRestrictions.notes() ? "secret" : null,
                            sharingRestrictions.contacts() ? DAY : null,
                            Map.of(LayoutMode.FREE, new ManualPosition(0.25, 0.5))));
        }
        all.add((map, r) -> map.notes = sharingRestrictions.notes() ? "secret of the map" : null);
        all.add((map, r) -> map.view("v0"));
        all.add((map, r) ->
                map.hardDay = new HardDay(List.of(), "secret", null, null, "secret" + r.nextInt()));
        all.add((map, r) -> {
            if (sharingRestrictions.reflections()) {
                map.reflection("hr0");
            }
        });
        all.add((map, r) -> {
            if (sharingRestrictions.contacts()) {
                map.contact("hk", "a0", "secret");
            }
        });
        for (int i = 0; i < all.size(); i++) {
            Random own = new Random(random.nextLong());
            if (parts.contains(i)) {
                all.get(i).accept(build, own);
            }
        }
    }

    private static <T> T one(Random random, T[] all) {
        return all[random.nextInt(all.length)];
    }

    /// A builder of a map that leaves out elements beyond a limit.
    private static final class Build {

        private final String prefix;
        private final Map<String, Alter> alters = new HashMap<>();
        private final Map<List<String>, Tie> ties = new HashMap<>();
        private final Map<List<Object>, Support> supports = new HashMap<>();
        private final List<Reflection> reflections = new ArrayList<>();
        private final List<Step> steps = new ArrayList<>();
        private final List<Contact> contacts = new ArrayList<>();
        private final List<SavedView> views = new ArrayList<>();
        private @Nullable String notes;
        private @Nullable HardDay hardDay;

        private Build(String prefix) {
            this.prefix = prefix;
        }

        private void alter(
                String id,
                @Nullable Integer closeness,
                boolean strained,
                @Nullable String notes,
                @Nullable LocalDate lastContact,
                Map<LayoutMode, ManualPosition> places) {
            alters.put(
                    id,
                    AlterBuilder.builder()
                            .id(prefix + id)
                            .name("Name " + id)
                            .closeness(closeness)
                            .comfort(closeness)
                            .since(notes == null ? null : "since " + notes)
                            .lastContact(lastContact)
                            .strained(strained)
                            .qualities(notes == null ? List.of() : List.of("good at " + notes))
                            .notes(notes)
                            .places(places)
                            .build());
        }

        private void change(
                String id,
                @Nullable Integer closeness,
                boolean strained,
                @Nullable String notes,
                @Nullable LocalDate lastContact,
                Map<LayoutMode, ManualPosition> places) {
            Alter was = alters.get(id);
            if (was != null) {
                alter(
                        id,
                        closeness == null ? was.closeness() : closeness,
                        strained || was.strained(),
                        notes == null ? was.notes() : notes,
                        lastContact,
                        places);
            }
        }

        private void tie(String a, String b) {
            if (!a.equals(b) && alters.containsKey(a) && alters.containsKey(b)) {
                Tie tie = new Tie(prefix + a, prefix + b, null);
                ties.put(List.of(tie.a(), tie.b()), tie);
            }
        }

        private void support(String alter, SupportType type, @Nullable Domain domain) {
            if (alters.containsKey(alter)) {
                supports.put(
                        List.of(alter, type, String.valueOf(domain)),
                        new Support(prefix + alter, Direction.RECEIVED, type, domain, List.of()));
            }
        }

        private void step(String id, @Nullable String alter) {
            if (alter == null || alters.containsKey(alter)) {
                steps.add(
                        StepBuilder.builder()
                                .id(prefix + id)
                                .words("Words of " + id)
                                .alter(alter == null ? null : prefix + alter)
                                .on(DAY)
                                .build());
            }
        }

        private void contact(String id, String alter, @Nullable String words) {
            if (alters.containsKey(alter)) {
                contacts.add(new Contact(prefix + id, prefix + alter, DAY, null, null, words));
            }
        }

        private void reflection(String id) {
            reflections.add(
                    new Reflection(
                            prefix + id, ReflectionQuestion.values()[0], null, "words", DAY));
        }

        private void view(String id) {
            views.add(new SavedView(prefix + id, "secret", "{}"));
        }

        private SupportMap map() {
            return new SupportMap(
                    prefix + "map",
                    "Ana",
                    notes,
                    List.copyOf(alters.values()),
                    List.copyOf(ties.values()),
                    List.copyOf(supports.values()),
                    reflections,
                    steps,
                    contacts,
                    views,
                    hardDay);
        }
    }
}
