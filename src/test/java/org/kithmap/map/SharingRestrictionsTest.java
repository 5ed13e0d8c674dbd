package org.kithmap.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.testing.FullMapFixture;
import org.kithmap.testing.PairedMaps;

/// The part of a map that is left when something of it is withheld.
class SharingRestrictionsTest {

    @Test
    void supportWithoutAnAreaIsLeftWhenAnAreaIsWithheld() {
        SupportMap map = FullMapFixture.map();
        SharingRestrictions work =
                SharingRestrictionsBuilder.builder().domains(Set.of(Domain.WORK)).build();
        assertThat(work.from(map).supports())
                .hasSize(1)
                .allSatisfy(support -> assertThat(support.domain()).isNull());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatOneOrTheOtherWithholdsIsWithheldByBoth(long seed) {
        SharingRestrictions one = PairedMaps.of(seed).withheld("a");
        SharingRestrictions other = PairedMaps.of(seed + 100).withheld("b");
        Set<MapPart> either =
                EnumSet.copyOf(one.parts()); // never empty: alters are always withheld
        either.addAll(other.parts());
        assertThat(one.and(other)).isEqualTo(other.and(one));
        assertThat(one.and(other).parts()).isEqualTo(either);
        assertThat(one.and(other).alters()).containsAll(one.alters()).containsAll(other.alters());
        assertThat(one.and(other).domains())
                .containsAll(one.domains())
                .containsAll(other.domains());
    }

    @Test
    void areasAreNamedOnlyIfNeitherLeavesThemOut() {
        SharingRestrictions work =
                SharingRestrictionsBuilder.builder().domains(Set.of(Domain.WORK)).build();
        SharingRestrictions living =
                SharingRestrictionsBuilder.builder()
                        .domains(Set.of(Domain.LIVING))
                        .domainsNamed(true)
                        .build();
        assertThat(work.and(living).domainsNamed()).isFalse();
        assertThat(work.withDomainsNamed(true).and(living).domainsNamed()).isTrue();
    }

    @Test
    void howOftenPeopleAreInTouchIsWithheldWithTheDaysOfContacts() {
        SharingRestrictions contacts = SharingRestrictionsBuilder.builder().contacts(true).build();
        assertThat(contacts.from(FullMapFixture.map()).alters())
                .extracting(Alter::contactFromThem, Alter::contactFromMe, Alter::lastContact)
                .containsOnly(Tuple.tuple(null, null, null));
    }

    /// A new text on a map fails this until it is decided whether it is withheld with notes. The
    /// page for a hard day is shared by itself.
    @Test
    void nothingTheOwnerWroteAboutAnybodyIsLeftWhenNotesAreWithheld() {
        SharingRestrictions notes =
                SharingRestrictionsBuilder.builder().notes(true).reflections(true).build();
        assertThat(
                        texts(notes.from(FullMapFixture.map().withHardDay(null)))
                                .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "SupportMap.id",
                        "SupportMap.name",
                        "Alter.id",
                        "Alter.name",
                        "Alter.symbol",
                        "Tie.a",
                        "Tie.b",
                        "Support.alter",
                        "Step.id",
                        "Step.words", // the form of a share says that steps are always seen
                        "Step.alter",
                        "Step.insight",
                        "Contact.id",
                        "Contact.alter");
    }

    /// The names of all components of a record, and of the records in it, that hold a text.
    private static Stream<String> texts(Record of) {
        return Arrays.stream(of.getClass().getRecordComponents())
                .flatMap(component -> {
                    Object value = value(component, of);
                    String name = of.getClass().getSimpleName() + "." + component.getName();
                    return (value instanceof Collection<?> all
                                    ? all.stream()
                                    : Stream.ofNullable(value))
                            .flatMap(one ->
                                    one instanceof String
                                            ? Stream.of(name)
                                            : one instanceof Record inner
                                                    ? texts(inner)
                                                    : Stream.empty());
                });
    }

    private static @Nullable Object value(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
