package org.kithmap.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kithmap.exchange.Column.Meaning;
import org.kithmap.map.Direction;
import org.kithmap.map.Keyed;
import org.kithmap.map.SupportType;

/// Finds out what a CSV file lists and what its columns mean: by their names, and where a name can
/// mean several things by the values below it.
final class SheetRecognition {

    private static final List<Field> TICKED =
            List.of(Field.RELATION, Field.SUPPORT_TYPE, Field.DOMAIN, Field.BENEFITS, Field.KIND);

    /// Every name of an alter's id but "id", which an ego may have too.
    private static final List<String> SURELY_ALTERS =
            Stream.concat(
                            Field.ALTER_ID.names(Role.ALTERS).stream(),
                            Stream.of("altername", "altname", "nodename"))
                    .filter(name -> !name.equals("id"))
                    .toList();

    private final CsvTable table;
    private final List<String> plain;

    private SheetRecognition(CsvTable table) {
        this.table = table;
        this.plain = table.header().stream().map(Words::plain).toList();
    }

    /// @throws UnreadableFiles if it lists neither egos nor alters nor ties
    static Sheet recognise(CsvTable table) {
        SheetRecognition recognition = new SheetRecognition(table);
        Role role = recognition.role();
        return new Sheet(table, role, recognition.columns(role));
    }

    private Role role() {
        if (indexOf(Field.SOURCE, Role.TIES) >= 0 && indexOf(Field.TARGET, Role.TIES) >= 0) {
            return Role.TIES;
        }
        int ego = indexOf(Field.EGO_ID, Role.ALTERS);
        boolean names = indexOf(Field.NAME, Role.ALTERS) >= 0 || plain.contains("id");
        boolean alters = plain.stream().anyMatch(SURELY_ALTERS::contains);
        if (alters || (names && (ego < 0 || speaksOfAlters() || repeats(ego)))) {
            return Role.ALTERS;
        }
        if (ego >= 0 && !speaksOfAlters()) {
            return Role.EGOS;
        }
        throw new UnreadableFiles(
                List.of(
                        Remark.of(
                                table.file(),
                                1,
                                1,
                                Telling.NO_COLUMN_SAYS_WHO,
                                "columns",
                                table.header().stream()
                                        .limit(8)
                                        .map(Remark::quoted)
                                        .collect(Collectors.joining(", ")))));
    }

    private boolean speaksOfAlters() {
        boolean prefixed = plain.stream().anyMatch(name -> name.startsWith("alter"));
        return prefixed
                || Set.of(Field.values()).stream()
                        .filter(Field::onlyOfAlters)
                        .filter(field -> field != Field.ALTER_ID)
                        .anyMatch(field -> indexOf(field, Role.ALTERS) >= 0);
    }

    /// Whether there are at least two rows an ego, as where their alters are listed. A row by
    /// mistake there twice is not it.
    private boolean repeats(int column) {
        List<String> egos =
                table.rows().stream()
                        .map(row -> row.answer(column))
                        .filter(ego -> !ego.isEmpty())
                        .toList();
        return !egos.isEmpty() && Set.copyOf(egos).size() * 2 <= egos.size();
    }

    /// The first column with the surest of the field's names, or -1.
    private int indexOf(Field field, Role role) {
        for (String name : field.names(role)) {
            for (int i = 0; i < plain.size(); i++) {
                if (plain.get(i).equals(name)
                        || (role == Role.ALTERS && plain.get(i).equals("alter" + name))) {
                    return i;
                }
            }
        }
        return -1;
    }

    private List<Column> columns(Role role) {
        @Nullable Meaning[] meanings = new Meaning[plain.size()];
        for (Field field : Field.values()) {
            int index = field.belongsTo(role) ? free(field, role, meanings) : -1;
            if (index >= 0) {
                meanings[index] = new Meaning.Answer(field);
            }
        }
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < meanings.length; i++) {
            columns.add(
                    new Column(
                            i,
                            table.header().get(i),
                            plain.get(i),
                            Objects.requireNonNullElseGet(meanings[i], rest(role, i))));
        }
        return columns;
    }

    private int free(Field field, Role role, @Nullable Meaning[] taken) {
        for (String name : field.names(role)) {
            for (int i = 0; i < plain.size(); i++) {
                boolean named =
                        plain.get(i).equals(name)
                                || (role == Role.ALTERS && plain.get(i).equals("alter" + name));
                if (named && taken[i] == null && understood(field, i)) {
                    return i;
                }
            }
        }
        if (role == Role.ALTERS && Field.MEANT_BY_THEM.contains(field)) {
            for (int i = 0; i < plain.size(); i++) {
                String bare = plain.get(i).replaceFirst("^(alter|node)", "");
                if (taken[i] == null && Field.OF_MANY_MEANINGS.contains(bare) && best(i) == field) {
                    return i;
                }
            }
        }
        return -1;
    }

    /// A column of a closed list of which not one answer is understood is better kept as notes.
    private boolean understood(Field field, int column) {
        Collection<String> answers = answers(column);
        return field.list() == null || answers.isEmpty() || known(field, answers) > 0;
    }

    private @Nullable Field best(int column) {
        Collection<String> answers = answers(column);
        Field best = null;
        for (Field field : Field.MEANT_BY_THEM) {
            if (known(field, answers) > (best == null ? 0 : known(best, answers))) {
                best = field;
            }
        }
        return best;
    }

    private static long known(Field field, Collection<String> answers) {
        Class<? extends Keyed> list = Objects.requireNonNull(field.list());
        return answers.stream().filter(answer -> !Words.members(list, answer).isEmpty()).count();
    }

    private Set<String> answers(int column) {
        return table.rows().stream()
                .map(row -> row.answer(column))
                .filter(answer -> !answer.isEmpty())
                .collect(Collectors.toSet());
    }

    private java.util.function.Supplier<Meaning> rest(Role role, int index) {
        return () -> {
            String name = plain.get(index);
            if (table.header().get(index).isBlank()) {
                return new Meaning.LeftOut(Telling.COLUMN_WITHOUT_NAME);
            }
            if (role == Role.TIES) {
                return new Meaning.LeftOut(Telling.COLUMN_NOT_OF_TIES);
            }
            if (name.startsWith("networkcanvas")
                    || name.equals("edgeid")
                    || name.startsWith("session")) {
                return new Meaning.LeftOut(Telling.COLUMN_OF_PROGRAM);
            }
            Meaning tick = role == Role.ALTERS ? tick(index) : null;
            return tick != null
                    ? tick
                    : new Meaning.Note(role == Role.EGOS || name.startsWith("ego"));
        };
    }

    /// `relation_friend`, `domain.work`, `emotional`, `emotional_support_given` with yes and no
    /// below.
    private @Nullable Meaning tick(int index) {
        Set<String> answers = answers(index);
        if (answers.isEmpty() || answers.stream().anyMatch(answer -> Words.truth(answer) == null)) {
            return null;
        }
        List<String> words =
                new ArrayList<>(
                        List.of(
                                table.header()
                                        .get(index)
                                        .replaceAll("([a-z])([A-Z])", "$1 $2")
                                        .split("[^\\p{IsLetter}\\p{IsDigit}]+")));
        words.removeIf(String::isBlank);
        Direction direction = null;
        for (String word : List.copyOf(words)) {
            if (Words.member(Direction.class, word) instanceof Direction found
                    && words.size() > 1) {
                direction = found;
                words.remove(word);
            }
        }
        for (int split = 1; split < words.size(); split++) {
            String question = Words.plain(String.join("", words.subList(0, split)));
            String member = String.join("", words.subList(split, words.size()));
            for (Field field : TICKED) {
                Keyed found = Words.member(Objects.requireNonNull(field.list()), member);
                boolean asked =
                        field.names(Role.ALTERS).stream()
                                .anyMatch(name ->
                                        question.equals(name) || question.equals("alter" + name));
                if (asked && found != null) {
                    return new Meaning.Tick(field, found, direction);
                }
            }
        }
        words.removeIf(word -> Set.of("alter", "support").contains(Words.plain(word)));
        Keyed type = Words.member(SupportType.class, String.join("", words));
        boolean itself = type != null && Words.plain(String.join("", words)).equals(type.key());
        return type != null && itself
                ? new Meaning.Tick(Field.SUPPORT_TYPE, type, direction)
                : null;
    }
}
