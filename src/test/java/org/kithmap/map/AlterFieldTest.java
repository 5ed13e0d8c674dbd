package org.kithmap.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.kithmap.encryption.EncryptedElementType;
import org.kithmap.testing.FullMapFixture;

/// Each part of an alter has its line in the list of fields, which gets and sets that part.
class AlterFieldTest {

    private static final Alter EVERYTHING = FullMapFixture.map().alters().getFirst();

    /// Another alter in every part.
    private static final Alter OTHER =
            Alter.named("other", "Other", AlterKind.PET, null).withPhase(TiePhase.PAST);

    @Test
    void everyPartOfAnAlterIsAField() {
        assertThat(AlterField.ALL)
                .extracting(AlterField::name)
                .containsExactlyElementsOf(
                        Arrays.stream(Alter.class.getRecordComponents())
                                .map(component -> component.getName())
                                .toList());
    }

    /// A new part has to be in the fixture, too, as the tests of files and of the graph use it.
    @ParameterizedTest
    @FieldSource("org.kithmap.map.AlterField#ALL")
    void aFieldSetsThePartThatItGets(AlterField<?> field) {
        AlterBuilder copy = OTHER.with();
        field.copy(EVERYTHING, copy);
        assertThat(AlterField.ALL)
                .filteredOn(each -> !Objects.equals(each.of(copy.build()), each.of(OTHER)))
                .singleElement()
                .isEqualTo(field);
        assertThat((Object) field.of(copy.build())).isEqualTo(field.of(EVERYTHING));
    }

    @Test
    void fieldsStoredEncryptedAreTheEncryptedPropertiesOfAnAlter() {
        assertThat(AlterField.ALL)
                .filteredOn(field -> field.storage() == AlterField.StoragePlace.ENCRYPTED)
                .extracting(AlterField::name)
                .containsExactlyInAnyOrderElementsOf(EncryptedElementType.ALTER.fields());
    }
}
