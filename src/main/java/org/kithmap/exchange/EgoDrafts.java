package org.kithmap.exchange;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.exchange.CsvTable.Row;

/// Everybody whose map is being gathered, by the id their files give them.
final class EgoDrafts {

    private final Map<String, EgoDraft> byKey = new LinkedHashMap<>();
    private final Remarks remarks;
    private boolean listed;

    EgoDrafts(Remarks remarks) {
        this.remarks = remarks;
    }

    Collection<EgoDraft> all() {
        return byKey.values();
    }

    @Nullable EgoDraft find(String key) {
        return byKey.get(key);
    }

    /// Those who have all these alters.
    List<EgoDraft> having(String... alters) {
        return byKey.values().stream()
                .filter(ego -> List.of(alters).stream().allMatch(ego::has))
                .toList();
    }

    /// Reads a list of egos.
    void read(Sheet egos) {
        listed = true;
        for (Row row : egos.table().rows()) {
            RowPlace place = new RowPlace(egos.file(), row.line());
            String key = egos.answer(row, Field.EGO_ID);
            EgoDraft before = byKey.get(key);
            if (key.isEmpty()) {
                remarks.add(
                        place.file(),
                        place.line(),
                        egos.number(Field.EGO_ID),
                        Telling.EGO_WITHOUT_ID);
            } else if (before != null && !before.first().file().equals(place.file())) {
                throw new UnreadableFiles(
                        List.of(
                                Remark.of(
                                        place.file(),
                                        place.line(),
                                        egos.number(Field.EGO_ID),
                                        Telling.EGO_IN_TWO_FILES,
                                        "ego",
                                        Remark.brief(key),
                                        "other",
                                        before.first().file())));
            } else if (before != null) {
                remarks.add(
                        place.file(),
                        place.line(),
                        egos.number(Field.EGO_ID),
                        Telling.EGO_TWICE,
                        "ego",
                        Remark.brief(key));
            } else {
                EgoDraft ego = new EgoDraft(key, place);
                byKey.put(key, ego);
                ego.content(egos.content(row));
                Notes.ofEgo(egos, row, ego, remarks);
            }
        }
    }

    /// Whose alters a row lists.
    ///
    /// @return null if the row does not say, which is remarked on
    @Nullable EgoDraft of(Sheet alters, Row row) {
        RowPlace place = new RowPlace(alters.file(), row.line());
        Field by = alters.column(Field.EGO_ID) != null ? Field.EGO_ID : Field.EGO_NAME;
        if (alters.column(by) == null) {
            return withoutColumn(alters, place);
        }
        String key = alters.answer(row, by);
        if (key.isEmpty()) {
            remarks.add(place.file(), place.line(), alters.number(by), Telling.ALTER_WITHOUT_EGO);
            return null;
        }
        return byKey.computeIfAbsent(
                key,
                fresh -> {
                    if (listed) {
                        remarks.add(
                                place.file(),
                                place.line(),
                                alters.number(by),
                                Telling.EGO_NOT_LISTED,
                                "ego",
                                Remark.brief(key));
                    }
                    return new EgoDraft(fresh, place);
                });
    }

    private EgoDraft withoutColumn(Sheet alters, RowPlace place) {
        if (listed && byKey.size() == 1) {
            return byKey.values().iterator().next();
        }
        if (listed) {
            throw new UnreadableFiles(
                    List.of(
                            Remark.of(
                                    alters.file(),
                                    1,
                                    1,
                                    Telling.WHICH_EGO_OF_A_ROW,
                                    "egos",
                                    byKey.size())));
        }
        return byKey.computeIfAbsent(alters.stem(), stem -> new EgoDraft(stem, place));
    }
}
