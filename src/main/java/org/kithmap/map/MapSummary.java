package org.kithmap.map;

import org.jspecify.annotations.Nullable;
import org.kithmap.encryption.ElementCipher;
import org.kithmap.encryption.EncryptedElementType;
import org.kithmap.encryption.KeyUnavailable;
import org.kithmap.encryption.MapKeys;
import org.kithmap.graph.Row;

/// An entry in a list of maps.
///
/// @param name absent if the map is damaged
/// @param alters the number of visible alters, of every phase
/// @param owner the name of the owner; absent if that is the account itself
/// @param keptForClient whether the account keeps its own map for a client, whom the map is about
/// @param hardDay whether something is written on its page for a hard day; only of the account's
///   own
/// @param damaged whether its texts can't be decrypted
public record MapSummary(
        String id,
        @Nullable String name,
        @Nullable String notes,
        long alters,
        @Nullable String owner,
        boolean keptForClient,
        boolean hardDay,
        boolean damaged) {

    /// @param row a result of `map/list.cypher`
    /// @throws KeyUnavailable if no map can be decrypted
    static MapSummary of(Row row, MapKeys mapKeys) {
        String id = row.string("id");
        long alters = row.number("alters");
        String owner = (String) row.value("owner");
        boolean keptForClient = Boolean.TRUE.equals(row.value("keptForClient"));
        boolean hardDay = Boolean.TRUE.equals(row.value("hardDay"));
        return mapKeys.tolerant()
                .read(
                        EncryptedElementType.EGO,
                        () -> {
                            ElementCipher cipher =
                                    mapKeys.of(id, (String) row.value("seal"))
                                            .of(EncryptedElementType.EGO, id);
                            String name = cipher.decrypt("name", row.value("name"));
                            String notes = cipher.decryptIfPresent("notes", row.value("notes"));
                            return new MapSummary(
                                    id, name, notes, alters, owner, keptForClient, hardDay, false);
                        },
                        () ->
                                new MapSummary(
                                        id,
                                        null,
                                        null,
                                        alters,
                                        owner,
                                        keptForClient,
                                        hardDay,
                                        true));
    }
}
