package org.kithmap.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kithmap.exchange.InputFiles.errors;
import static org.kithmap.exchange.InputFiles.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.exchange.csv.CsvTable.CsvRow;
import org.kithmap.exchange.format.InputFile;
import org.kithmap.exchange.format.UnreadableFiles;

class CsvTableTest {

    private static List<List<String>> rows(String text) {
        return CsvTable.read(file("a.csv", text)).rows().stream().map(CsvRow::answers).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,name\n1,Bo\n",
                "id;name\n1;Bo\n",
                "id\tname\n1\tBo",
                "\uFEFFid,name\r\n1,Bo\r\n",
                "sep=;\nid;name\n1;Bo\n",
                "\"id\";\"name, or label\"\n1;Bo\n",
                "id,name\n\n1,Bo\n\n\n",
                "id,name\n1,Bo,,\n",
                "id,name\r1,Bo\r"
            })
    void commonDialectsOfCsvReadTheSame(String text) {
        assertThat(rows(text)).containsExactly(List.of("1", "Bo"));
    }

    @Test
    void aQuotedTextMayHoldSeparatorsQuotesAndLines() {
        CsvTable table =
                CsvTable.read(file("a.csv", "id,notes\n1,\"calm, \"\"kind\"\"\nand near\"\n2,x\n"));
        assertThat(table.rows())
                .containsExactly(
                        new CsvRow(2, List.of("1", "calm, \"kind\"\nand near")),
                        new CsvRow(4, List.of("2", "x")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "NA", "N/A", "n/a", "#N/A", "<NA>", "NaN", "NULL", "null", "None"})
    void usualMarksOfAMissingValueAreEmpty(String cell) {
        assertThat(rows("id,name\n1," + cell + "\n")).containsExactly(List.of("1", ""));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "'+49 30 1,+49 30 1",
                "'=SUM(A1),=SUM(A1)",
                "'-2,-2",
                "'@home,@home",
                "'t Huys,'t Huys",
                "' ,'",
                "+49,+49",
                "Na,Na",
                "Nullie,Nullie"
            })
    void onlyTheGuardAgainstFormulasIsRemoved(String cell, String answer) {
        assertThat(rows("id,name\n1," + cell + "\n")).containsExactly(List.of("1", answer));
    }

    @Test
    void raggedRowsAreAllNamed() {
        assertThat(errors("a.csv", "id,name,closeness\n1,Bo,3\n2,Al\n3,Cy,4,5\n4,Di,1\n"))
                .containsExactly(
                        "a.csv, line 3, column 3: the row has 2 cells, but the header has 3"
                                + " → Add the missing cells. A cell can be empty, but it still needs its comma.",
                        "a.csv, line 4, column 4: the row has 4 cells, but the header has 3"
                                + " → Put text that contains a comma in quotes: \"…\".");
    }

    @Test
    void atMostTwentyRaggedRowsAreNamed() {
        assertThat(errors("a.csv", "id,name\n" + "1\n".repeat(300))).hasSize(20);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "id,name\\n1,Bo\\n2,\"Al\\n|a.csv, line 3, column 1: a quoted text does not end at the end of its cell"
                        + " → Put a \" before and after it, and write \"\" for a quote inside it.",
                "id,name\\n1,\"Bo\"by\\n|a.csv, line 2, column 1: a quoted text does not end at the end of its cell"
                        + " → Put a \" before and after it, and write \"\" for a quote inside it.",
                "~~|a.csv, line 1, column 1: the file is empty"
                        + " → Choose a file with a header and a row for each person.",
                "\\n\\n|a.csv, line 1, column 1: the file is empty"
                        + " → Choose a file with a header and a row for each person.",
            })
    void aMalformedTableIsReportedWithItsPosition(String text, String error) {
        assertThat(errors("a.csv", text.replace("\\n", "\n"))).containsExactly(error);
    }

    @Test
    void textThatIsNotUtf8SaysWhichByteAndWhatToDo() {
        byte[] latin1 = "id,name\n1,Bo\n2,Zoë\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> CsvTable.read(new InputFile("old.csv", latin1)))
                .isInstanceOf(UnreadableFiles.class)
                .hasMessage(
                        "old.csv, line 3, column 5: the byte EB is not UTF-8 text"
                                + " → Save it again as UTF-8; in a spreadsheet program choose \"CSV UTF-8\" as the kind of file.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE"})
    void utf16IsNamed(String charset) {
        byte[] bytes = "\uFEFFid,name\n".getBytes(Charset.forName(charset));
        assertThatThrownBy(() -> CsvTable.read(new InputFile("a.csv", bytes)))
                .hasMessageStartingWith(
                        "a.csv, line 1, column 1: this text is saved as UTF-16, not UTF-8");
    }

    @Test
    void aSpreadsheetIsNoTextFile() {
        assertThat(errors("friends.xlsx", "PK\u0003\u0004rest"))
                .containsExactly(
                        "friends.xlsx, line 1, column 1: this is a spreadsheet or a zip archive, not a text file"
                                + " → Save each sheet as CSV, or unpack the archive, and import those files.");
    }

    @Test
    void aFileOfMoreThanFiveMegabytesIsRefused() {
        assertThat(errors("a.csv", "id,name\n1," + "x".repeat(InputFile.MAX_BYTES)))
                .containsExactly(
                        "a.csv, line 1, column 1: the file is larger than 5 MB"
                                + " → Split it into smaller files, each with whole maps, and import them one after the other.");
    }

    @Test
    void moreThanFiftyThousandRowsAreRefused() {
        assertThat(errors("a.csv", "id,name\n" + "1,x\n".repeat(50_001)))
                .containsExactly(
                        "a.csv, line 50002, column 1: the file has more than 50,000 rows"
                                + " → Split it into smaller files, each with whole maps, and import them one after the other.");
    }
}
