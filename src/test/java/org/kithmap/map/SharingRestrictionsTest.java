package org.kithmap.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kithmap.testing.FullMapFixture;

/// What is left of a map when something of it is withheld.
class SharingRestrictionsTest {

    @Test
    void supportWithoutAnAreaIsLeftWhenAnAreaIsWithheld() {
        SupportMap map = FullMapFixture.map();
        SharingRestrictions work =
                new SharingRestrictions(
                        Set.of(), Set.of(Domain.WORK), false, false, false, false, false);
        assertThat(work.from(map).supports())
                .hasSize(1)
                .allSatisfy(support -> assertThat(support.domain()).isNull());
    }
}
