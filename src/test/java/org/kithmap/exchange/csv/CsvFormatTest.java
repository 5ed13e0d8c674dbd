package org.kithmap.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kithmap.exchange.InputFiles.alter;
import static org.kithmap.exchange.InputFiles.errors;
import static org.kithmap.exchange.InputFiles.lines;
import static org.kithmap.exchange.InputFiles.map;
import static org.kithmap.exchange.InputFiles.maps;
import static org.kithmap.exchange.InputFiles.read;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.exchange.InputFiles;
import org.kithmap.exchange.format.ParsedFiles;
import org.kithmap.exchange.format.ParsedFiles.ReadMap;
import org.kithmap.map.Alter;
import org.kithmap.map.AlterBuilder;
import org.kithmap.map.AlterKind;
import org.kithmap.map.Benefit;
import org.kithmap.map.Coded;
import org.kithmap.map.Direction;
import org.kithmap.map.Domain;
import org.kithmap.map.Frequency;
import org.kithmap.map.Relation;
import org.kithmap.map.Support;
import org.kithmap.map.SupportMap;
import org.kithmap.map.SupportType;
import org.kithmap.map.TiePhase;

class CsvFormatTest {

    @Test
    void everyQuestionHasAColumn() {
        String header =
                "id;name;kind;relation;closeness;comfort;phase;since;contactFromThem;contactFromMe;lastContact;"
                        + "newer;wantMore;strained;died;qualities;symbol;notes;alter.sex";
        Alter alter =
                alter(
                        header,
                        "1;Bo;pet;friend|neighbour;4;5.0;past;2019;weekly;Monthly;2026-10-02;yes;0;x;no;\"patient, funny\";🐕;Barks.;w");
        assertThat(alter)
                .isEqualTo(
                        AlterBuilder.builder()
                                .id("1")
                                .name("Bo")
                                .kind(AlterKind.PET)
                                .relations(List.of(Relation.FRIEND, Relation.NEIGHBOUR))
                                .closeness(4)
                                .comfort(5)
                                .phase(TiePhase.PAST)
                                .since("2019")
                                .contactFromThem(Frequency.WEEKLY)
                                .contactFromMe(Frequency.MONTHLY)
                                .lastContact(LocalDate.of(2026, 10, 2))
                                .newer(true)
                                .strained(true)
                                .qualities(List.of("funny", "patient"))
                                .symbol("🐕")
                                .notes("Barks.\nalter.sex: w")
                                .build());
    }

    /// A column that is read, but forgotten in [AlterDraft], would be lost without a word.
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "EGO_ID",
                "EGO_NAME",
                "ALTER_ID", // whose row it is
                "DIRECTION",
                "SUPPORT_TYPE",
                "DOMAIN",
                "BENEFITS", // of a support
                "SOURCE",
                "TARGET",
                "WEIGHT" // of a tie
            })
    void anAnswerInAnyColumnIsKeptWithTheAlter(CsvField csvField) {
        String column = csvField.names(SheetType.ALTERS).getFirst();
        assertThat(alter("alterID," + column, "1," + answerTo(csvField)))
                .isNotEqualTo(alter("alterID", "1"));
    }

    private static String answerTo(CsvField csvField) {
        Class<? extends Coded> list = csvField.list();
        return switch (csvField) {
            case CLOSENESS, COMFORT -> "3";
            case LAST_CONTACT -> "2026-10-02";
            case SYMBOL -> "Z";
            default -> list == null ? "yes" : List.of(list.getEnumConstants()).getLast().key();
        };
    }

    @Test
    void unansweredFieldsAreAbsent() {
        Alter alter = alter("id,name,closeness,relation,contact,notes", "1,NA,NA,,NA,");
        assertThat(alter).isEqualTo(Alter.named("1", "Alter 1", AlterKind.PERSON, null));
    }

    @ParameterizedTest
    @CsvSource({
        "2801,Alter 2801",
        "mum,mum",
        "5d41402a-bc4b-4a76-b971-9d911017c592,Alter 5d41",
        "5d41402abc4b2a76b9719d911017c592,Alter 5d41"
    })
    void anIdStandsInForAMissingName(String id, String name) {
        assertThat(alter("alterID", id).name()).isEqualTo(name);
    }

    @Test
    void contactWithoutADirectionCountsForBoth() {
        Alter alter = alter("name,contact,contactFromMe", "Bo,weekly,never");
        assertThat(alter.contactFromThem()).isEqualTo(Frequency.WEEKLY);
        assertThat(alter.contactFromMe()).isEqualTo(Frequency.NEVER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "3.5", "close", "-1"})
    void closenessOutsideItsScaleIsLeftUnansweredAndNamed(String closeness) {
        ParsedFiles parsedFiles =
                read("a.csv", "id,name,closeness\n1,Bo,4\n2,Al," + closeness + "\n");
        assertThat(map(parsedFiles).alters().getLast().closeness()).isNull();
        assertThat(lines(parsedFiles))
                .containsExactly(
                        "a.csv, line 3, column 3: closeness is \""
                                + closeness
                                + "\"; closeness goes from 1 to 5 in whole steps"
                                + " → Left unanswered. Write 1 (furthest away) to 5 (very close), or leave it empty.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13-01", "30.2.2026", "last week", "02/10/2026"})
    void anInvalidDateIsLeftUnansweredAndNamed(String date) {
        ParsedFiles parsedFiles = read("a.csv", "name,lastContact\nBo," + date + "\n");
        assertThat(map(parsedFiles).alters().getFirst().lastContact()).isNull();
        assertThat(lines(parsedFiles))
                .containsExactly(
                        "a.csv, line 2, column 2: lastContact is \""
                                + date
                                + "\", which is not a date"
                                + " → Left unanswered. Write it as year-month-day, such as 2026-10-02.");
    }

    @Test
    void anUnknownWordIsKeptAsANoteAndNamedOnce() {
        ParsedFiles parsedFiles =
                read("a.csv", "name,relation\nBo,friend\nAl,Godparent\nCy,Godparent\nDi,aunt\n");
        assertThat(map(parsedFiles).alters().get(1).notes()).isEqualTo("relation: Godparent");
        assertThat(lines(parsedFiles))
                .containsExactly(
                        "a.csv, line 3, column 2: \"Godparent\" is unknown for kind of relationship"
                                + " (2 rows; this is the first) → Kept as a note.");
    }

    @Test
    void anAnswerOtherThanYesOrNoIsKeptAsANote() {
        ParsedFiles parsedFiles = read("a.csv", "name,strained\nBo,sometimes\n");
        assertThat(map(parsedFiles).alters().getFirst())
                .satisfies(bo -> assertThat(bo.strained()).isFalse())
                .satisfies(bo -> assertThat(bo.notes()).isEqualTo("strained: sometimes"));
        assertThat(lines(parsedFiles))
                .containsExactly(
                        "a.csv, line 2, column 2: \"sometimes\" is neither yes nor no → Kept as a note.");
    }

    @Test
    void textLongerThanItsPlaceIsCutAndNamed() {
        ParsedFiles parsedFiles =
                read(
                        "a.csv",
                        "id,name,notes\n1," + "n".repeat(200) + "," + "x".repeat(5_000) + "\n");
        Alter alter = map(parsedFiles).alters().getFirst();
        assertThat(alter.name()).isEqualTo("n".repeat(119) + "…");
        assertThat(alter.notes()).isEqualTo("x".repeat(3_999) + "…");
        assertThat(lines(parsedFiles))
                .containsExactly(
                        "a.csv, line 2, column 1: the notes have 5,000 characters; at most 4,000 fit"
                                + " → Cut off at the end. Shorten them in the file to keep the end.",
                        "a.csv, line 2, column 2: name has 200 characters; at most 120 fit"
                                + " → Cut off at the end. Shorten it in the file to keep the end.");
    }

    @Test
    void aFileWithoutEgosIsOneMapNamedAfterIt() {
        assertThat(map(read("My_friends (2).csv", "name\nBo\n")).name()).isEqualTo("My friends");
    }

    @Test
    void egosAltersAndTiesAreJoinedUnderAnyFileNames() {
        ParsedFiles parsedFiles =
                read(
                        "1.csv", "egoID;Source;Target;weight\na;1;2;0,5\nb;2;1;\n",
                        "2.csv", "egoID;alterID;name\na;1;Bo\na;2;Al\nb;1;Cy\nb;2;Di\n",
                        "3.csv", "egoID;name;sex\na;Ana;w\nb;;m\nc;Eve;w\n");
        assertThat(maps(parsedFiles))
                .extracting(SupportMap::name)
                .containsExactly("Ana", "b", "Eve");
        assertThat(maps(parsedFiles))
                .extracting(SupportMap::notes)
                .containsExactly("sex: w", "sex: m", "sex: w");
        assertThat(maps(parsedFiles).get(0).ties())
                .extracting(tie -> tie.weight())
                .containsExactly(0.5);
        assertThat(maps(parsedFiles).get(1).alters())
                .extracting(Alter::name)
                .containsExactly("Cy", "Di");
        assertThat(maps(parsedFiles).get(2).alters()).isEmpty();
        assertThat(lines(parsedFiles)).isEmpty();
    }

    @Test
    void anEgoWhoIsNotListedGetsAMapAndIsNamed() {
        ParsedFiles parsedFiles =
                read("e.csv", "egoID,sex\n28,m\n", "a.csv", "egoID,alterID\n28,1\n29,1\n29,2\n");
        assertThat(maps(parsedFiles))
                .extracting(SupportMap::name)
                .containsExactly("Person 28", "Person 29");
        assertThat(lines(parsedFiles))
                .containsExactly(
                        "a.csv, line 3, column 1: the owner \"29\" is not in the table of owners"
                                + " → Its map is still imported. To add more about the owner, add a row.");
    }

    @Test
    void aSingleListedEgoNeedsNoColumnAmongTheAlters() {
        assertThat(map(read("e.csv", "egoID,name\n28,Ana\n", "a.csv", "name\nBo\n")).name())
                .isEqualTo("Ana");
    }

    @Test
    void severalListedEgosNeedAColumnAmongTheAlters() {
        assertThat(errors("e.csv", "egoID\n28\n29\n", "a.csv", "alterID\n1\n"))
                .containsExactly(
                        "a.csv, line 1, column 1: there are 2 owners of maps, but no column says whose map a row belongs to"
                                + " → Add a column egoID.");
    }

    @Test
    void rowsThatNameNobodyAreSkippedAndNamed() {
        ParsedFiles parsedFiles =
                read("e.csv", "egoID\n1\n\"\"\n1\n", "a.csv", "egoID,alterID\n1,NA\n,2\n1,3\n");
        assertThat(map(parsedFiles).alters()).extracting(Alter::id).containsExactly("3");
        assertThat(lines(parsedFiles))
                .containsExactly(
                        "e.csv, line 3, column 1: the row does not say whose map it belongs to → Skipped. Add the id of the owner to include the row.",
                        "e.csv, line 4, column 1: the owner \"1\" is listed again → Skipped; the first row counts.",
                        "a.csv, line 2, column 2: the row has no id and no name → Skipped. Give it an id or a name.",
                        "a.csv, line 3, column 1: the row does not say whose map it belongs to"
                                + " → Skipped. Add the id of the map's owner to include the row.");
    }

    @Test
    void twoCollectionsWithTheSameEgoIdsAreNotMixed() {
        assertThat(
                        errors(
                                "e.csv",
                                "egoID\n1\n",
                                "f.csv",
                                "egoID\n1\n",
                                "a.csv",
                                "egoID,alterID\n1,1\n"))
                .containsExactly(
                        "f.csv, line 2, column 1: the owner \"1\" is also in e.csv"
                                + " → Import collections that use the same ids for their owners one after the other.");
    }

    @Test
    void withoutAListOfAltersNothingIsRead() {
        assertThat(errors("t.csv", "from,to\n1,2\n"))
                .containsExactly(
                        "t.csv, line 1, column 1: this is a table of who knows whom, but a table of the people on the maps is missing"
                                + " → Choose all files of a collection together."
                                + " The table of the people has a column such as alterID or name.");
    }

    @Test
    void aHeaderAloneIsNoMap() {
        assertThat(errors("a.csv", "alterID,closeness\n"))
                .containsExactly(
                        "a.csv, line 1, column 1: no row below the header names a person"
                                + " → Add a row for each person.");
    }

    @Test
    void everyBadFileIsNamedAtOnce() {
        assertThat(errors("a.csv", "", "b.csv", "x\n1\n", "c.csv", "name\nBo\n")).hasSize(2);
    }

    @Test
    void aMapWithTooManyAltersFailsAndLeavesTheOthers() {
        StringBuilder rows = new StringBuilder("egoID,alterID\n1,1\n");
        for (int i = 0; i < 1_001; i++) {
            rows.append("2,").append(i).append('\n');
        }
        ParsedFiles parsedFiles = read("a.csv", rows.toString());
        assertThat(parsedFiles.maps().getFirst()).isInstanceOf(ReadMap.Whole.class);
        assertThat(InputFiles.broken(parsedFiles.maps().getLast()))
                .isEqualTo("Person 2: a map holds at most 1,000 people; this one has 1,001");
    }

    @Test
    void rowsOfOneSupportEachAreMergedIntoOneAlter() {
        ParsedFiles parsedFiles =
                read(
                        "a.csv",
                        """
                        alterID,name,closeness,direction,type,domain,benefits
                        1,Bo,4,received,emotional,wellbeing,empathy
                        1,Bo,4,received,emotional,wellbeing,motivation
                        1,Bo,5,given,practical,Housing,
                        1,,,both,,work,
                        2,Al,,,,,
                        """);
        SupportMap map = map(parsedFiles);
        assertThat(map.alters()).extracting(Alter::name).containsExactly("Bo", "Al");
        assertThat(map.alters().getFirst().closeness()).isEqualTo(4);
        assertThat(map.supports())
                .containsExactly(
                        new Support(
                                "1",
                                Direction.RECEIVED,
                                SupportType.EMOTIONAL,
                                Domain.WELLBEING,
                                List.of(Benefit.MOTIVATION, Benefit.EMPATHY)),
                        new Support(
                                "1",
                                Direction.GIVEN,
                                SupportType.PRACTICAL,
                                Domain.LIVING,
                                List.of()),
                        new Support("1", Direction.RECEIVED, null, Domain.WORK, List.of()),
                        new Support("1", Direction.GIVEN, null, Domain.WORK, List.of()));
        assertThat(lines(parsedFiles))
                .containsExactly(
                        "a.csv, line 4, column 3: \"1\" has a different closeness on line 2 of a.csv"
                                + " → The first one is used.");
    }

    @Test
    void ticksBecomeSupportAndRelations() {
        SupportMap map =
                map(
                        read(
                                "a.csv",
                                """
                                name,relation_friend,relation_neighbour,support_emotional,practical_support_given,domain_work
                                Bo,1,0,1,1,1
                                Al,0,1,0,0,0
                                """));
        assertThat(map.alters())
                .extracting(Alter::relations)
                .containsExactly(List.of(Relation.FRIEND), List.of(Relation.NEIGHBOUR));
        assertThat(map.supports())
                .containsExactly(
                        new Support(
                                "Bo",
                                Direction.RECEIVED,
                                SupportType.EMOTIONAL,
                                Domain.WORK,
                                List.of()),
                        new Support("Bo", Direction.GIVEN, SupportType.PRACTICAL, null, List.of()));
    }

    @Test
    void aBenefitGoesWithItsOwnType() {
        assertThat(
                        map(read(
                                        "a.csv",
                                        "name,supportType,benefits\nBo,emotional|practical,empathy\n"))
                                .supports())
                .containsExactly(
                        new Support(
                                "Bo",
                                Direction.RECEIVED,
                                SupportType.EMOTIONAL,
                                null,
                                List.of(Benefit.EMPATHY)),
                        new Support(
                                "Bo", Direction.RECEIVED, SupportType.PRACTICAL, null, List.of()));
    }

    @Test
    void aRepeatedMistakeIsReportedBriefly() {
        ParsedFiles parsedFiles = read("a.csv", "alterID,closeness\n" + "1,9\n".repeat(900));
        assertThat(parsedFiles.lines()).hasSize(501);
        assertThat(parsedFiles.lines().getLast().message())
                .isEqualTo("400 more messages of this kind");
    }
}
