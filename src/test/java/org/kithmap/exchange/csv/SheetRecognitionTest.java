package org.kithmap.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.kithmap.exchange.InputFiles.errors;
import static org.kithmap.exchange.InputFiles.file;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kithmap.exchange.format.ParsedFiles.ColumnReport;

class SheetRecognitionTest {

    private static RecognizedSheet sheet(String text) {
        return SheetRecognition.recognise(CsvTable.read(file("a.csv", text)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "egoID;sex;age|EGOS",
                "ego_ID;ego.sex|EGOS",
                ".egoID;name|EGOS",
                "networkCanvasEgoUUID;networkCanvasCaseID;mood|EGOS",
                "alter_ID;ego_ID;alter.rel;alter.clo|ALTERS",
                "egoID;alterID;alter.sex|ALTERS",
                ".altID;.egoID|ALTERS",
                "nodeID;networkCanvasEgoUUID;networkCanvasUUID;name|ALTERS",
                "name;closeness|ALTERS",
                "id;label|ALTERS",
                "egoID;name;closeness|ALTERS",
                "EGO ID;Alter Name|ALTERS",
                "alter_name|ALTERS",
                "from;to;ego_ID;weight|TIES",
                "egoID;Source;Target;weight|TIES",
                ".srcID;.tgtID;.egoID|TIES",
                "edgeID;from;to;networkCanvasEgoUUID;networkCanvasSourceUUID;networkCanvasTargetUUID|TIES",
                "alter1;alter2|TIES"
            })
    void aSheetIsRecognizedByItsColumns(String header, SheetType sheetType) {
        assertThat(sheet(header + "\n").role()).isEqualTo(sheetType);
    }

    @Test
    void aSheetOfRepeatedEgosWithNamesListsAlters() {
        assertThat(sheet("ego,name\n1,Bo\n1,Al\n").role()).isEqualTo(SheetType.ALTERS);
        assertThat(sheet("ego,name\n1,Bo\n2,Al\n").role()).isEqualTo(SheetType.EGOS);
    }

    @Test
    void aFileWithoutAnybodySaysWhatIsMissing() {
        assertThat(errors("shopping.csv", "item,price\nmilk,2\n"))
                .containsExactly(
                        "shopping.csv, line 1, column 1: no column identifies people; the columns are \"item\", \"price\""
                                + " → A table of the people on the maps needs a column alterID or name; one of who knows whom needs from and to; one of the owners of maps needs egoID.");
    }

    @Test
    void aListOfAltersThatNamesNobodySaysWhatIsMissing() {
        assertThat(errors("a.csv", "egoID,closeness\n1,2\n"))
                .containsExactly(
                        "a.csv, line 1, column 1: no column identifies people; the columns are \"egoID\", \"closeness\""
                                + " → A table of the people on the maps needs a column alterID or name; one of who knows whom needs from and to; one of the owners of maps needs egoID.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter.clo|5|closeness",
                "ALTER_CLOSENESS|5|closeness",
                "clo|NA|closeness (empty in 1 of 1 rows)",
                "comfort|2|comfort",
                "alter.rel|Close family|kind of relationship: \"Close family\" is family",
                "relationship|Godparent|a note on the person on the map",
                "relationship|friend; Nachbar|kind of relationship: \"friend; Nachbar\" is friend + neighbour",
                "kind|pet|kind (person, pet, place …): \"pet\" is pet",
                "kind|Freund|kind of relationship: \"Freund\" is friend",
                "type|emotional|type of support: \"emotional\" is emotional",
                "alter.type|Place|kind (person, pet, place …): \"Place\" is place",
                "type-of-alter|groups|kind (person, pet, place …): \"groups\" is group",
                "type|B2|a note on the person on the map",
                "domain|Free time|area of life of the support: \"Free time\" is leisure",
                "benefits|empathy|what the support brings: \"empathy\" is empathy",
                "contact|every week|how often there is contact, from either side: \"every week\" is weekly",
                "contactFromMe|daily|how often I get in touch: \"daily\" is daily",
                "phase|former|past, present or hoped for: \"former\" is past",
                "since|2019|since when",
                "support_emotional|yes|type of support: emotional",
                "practicalSupport|1|type of support: practical",
                "emotional_support_given|0|type of support: emotional, given",
                "relation_friend|TRUE|kind of relationship: friend",
                "domain.work|x|area of life of the support: work",
                "emotional|often|a note on the person on the map",
                "alter.sex|Female|a note on the person on the map",
                "ego.sex|Female|a note about the person",
                "networkCanvasUUID|x|left out: it is about the program that wrote the file",
                "''|7|left out: it has no name"
            })
    void theReportExplainsAColumn(String header, String answer, String becomes) {
        RecognizedSheet recognizedSheet = sheet("alterID;" + header + "\n1;\"" + answer + "\"\n");
        assertThat(recognizedSheet.report().columns())
                .extracting(ColumnReport::column, ColumnReport::becomes)
                .containsExactly(
                        tuple("alterID", "id of the person within these files"),
                        tuple(header.isEmpty() ? "column 2" : header, becomes));
    }

    @Test
    void theSurerOfTwoColumnsWithOneMeaningIsUsed() {
        List<ColumnReport> columns =
                sheet("alter_num,alter_ID,label,name\n1,28,x,Bo\n").report().columns();
        assertThat(columns)
                .extracting(ColumnReport::column, ColumnReport::becomes)
                .containsExactly(
                        tuple("alter_num", "a note on the person on the map"),
                        tuple("alter_ID", "id of the person within these files"),
                        tuple("label", "a note on the person on the map"),
                        tuple("name", "name"));
    }

    @Test
    void columnsATieHasNoPlaceForAreNamed() {
        assertThat(sheet("from,to,colour\n1,2,red\n").report().columns())
                .extracting(ColumnReport::column, ColumnReport::becomes)
                .contains(tuple("colour", "left out: ties do not have this field"));
    }
}
