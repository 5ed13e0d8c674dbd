package org.kithmap.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The export of a person's data as a page to read, where a part of it can't be decrypted.
class DamagedDataExportTest extends ModuleTest {

    @Test
    void aMapThatCannotBeOpenedIsNamedAndTheOthersAreWhole() {
        Object page =
                tab.page()
                        .evaluate(
                                """
                                async () => {
                                    const { readable } = await import('/features/account/data-export.js');
                                    const { t } = await import('/i18n/i18n.js');
                                    const kept = {
                                        sharedWith: [], changes: [], conversations: [], audit: { events: [], intact: true },
                                    };
                                    return readable({
                                        saved: '2026-01-01T12:00:00Z', account: { id: 'a', name: 'Noor', roles: ['person'] },
                                        maps: [{ ...kept, damaged: 'm' }, { ...kept, map: { maps: [{ id: 'n', name: 'Whole', alters: [{ id: 'b', name: 'Bo' }] }] } }],
                                        mapsSharedWithMe: [], proposals: [], conversations: [{ id: 'c', on: '2026-01-01', agenda: [], agreed: [], damaged: true }], notesKept: [],
                                        signedInOn: [], passkeys: [], invitations: [], queries: [], asked: [], practiceLog: [],
                                    }, t, 'en');
                                }
                                """);
        assertThat((String) page)
                .contains(
                        "<h2>A map that can’t be opened</h2>",
                        "Something on this map can’t be opened",
                        "<h2>The map “<bdi translate=\"no\">Whole</bdi>”</h2>",
                        "<h4><bdi translate=\"no\">Bo</bdi></h4>",
                        "This text can’t be opened")
                .doesNotContain("undefined");
    }
}
