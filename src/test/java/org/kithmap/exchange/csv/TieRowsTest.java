package org.kithmap.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kithmap.exchange.InputFiles.errors;
import static org.kithmap.exchange.InputFiles.lines;
import static org.kithmap.exchange.InputFiles.map;
import static org.kithmap.exchange.InputFiles.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kithmap.exchange.InputFiles;
import org.kithmap.exchange.format.ParsedFiles;
import org.kithmap.map.Tie;

class TieRowsTest {

    private static final String TWO_EGOS = "egoID,alterID\n1,a\n1,b\n1,c\n2,d\n2,e\n";

    @Test
    void aRepeatedPairCountsOnceWithItsLargestWeight() {
        ParsedFiles parsedFiles =
                read(
                        "a.csv",
                        "alterID\na\nb\nc\n",
                        "t.csv",
                        "from,to,weight\nb,a,1\na,b,3\na,b,2\nc,a,\n");
        assertThat(map(parsedFiles).ties())
                .containsExactly(new Tie("a", "b", 3.0), new Tie("a", "c", null));
        assertThat(lines(parsedFiles))
                .containsExactly(
                        "t.csv, line 3, column 1: this pair is listed more than once, in either order"
                                + " (2 rows; this is the first) → Each pair counts once, with its largest weight.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,a,a|3: \"a\" is tied to itself → Skipped. Name two different people.",
                "1,a,NA|3: the tie has only one end → Skipped. Name both people.",
                "1,a,x|3: \"x\" is not among the people on the map → Skipped. Add a row to the table of the people, or correct the id.",
                "1,x,a|2: \"x\" is not among the people on the map → Skipped. Add a row to the table of the people, or correct the id.",
                "1,a,d|3: \"d\" is on the map of \"2\", not of \"1\" → Skipped. Ties stay within one map.",
                "9,a,b|1: the tie belongs to the owner \"9\", who is not in the other files → Skipped. Name the owner of a map with people on it.",
                "NA,a,b|1: the row does not say whose map it belongs to → Skipped. Name the owner of a map with people on it.",
                "1,1,a|2: the tie is between the owner of the map and a person on it, which the table of the people already contains → Skipped."
            })
    void anInvalidTieIsSkippedAndNamed(String row, String remark) {
        ParsedFiles parsedFiles = read("a.csv", TWO_EGOS, "t.csv", "egoID,from,to\n" + row + "\n");
        assertThat(InputFiles.maps(parsedFiles))
                .allSatisfy(map -> assertThat(map.ties()).isEmpty());
        assertThat(lines(parsedFiles)).containsExactly("t.csv, line 2, column " + remark);
    }

    @Test
    void tiesWithoutAColumnForEgosBelongToTheEgoOfTheirAlters() {
        ParsedFiles parsedFiles = read("a.csv", TWO_EGOS, "t.csv", "from,to\na,b\nd,e\na,d\na,x\n");
        assertThat(InputFiles.maps(parsedFiles))
                .extracting(map -> map.ties().size())
                .containsExactly(1, 1);
        assertThat(lines(parsedFiles))
                .containsExactly(
                        "t.csv, line 4, column 2: \"a\" and \"d\" are on the maps of different owners"
                                + " → Skipped. Ties stay within one map.",
                        "t.csv, line 5, column 2: \"x\" is not among the people on the map"
                                + " → Skipped. Add a row to the table of the people, or correct the id.");
    }

    @Test
    void alterIdsThatSeveralEgosUseNeedAColumnForEgos() {
        assertThat(
                        errors(
                                "a.csv",
                                "egoID,alterID\n1,1\n1,2\n2,1\n2,2\n",
                                "t.csv",
                                "from,to\n1,2\n"))
                .containsExactly(
                        "t.csv, line 2, column 1: \"1\" and \"2\" are on the maps of 2 owners, but no column says which is meant"
                                + " → Add a column egoID.");
    }

    @ParameterizedTest
    @CsvSource({"2,2.0", "'2.50',2.5", "1e2,100.0", "-1,-1.0", ".5,0.5"})
    void weightsAreNumbers(String written, double weight) {
        ParsedFiles parsedFiles =
                read("a.csv", "alterID\na\nb\n", "t.csv", "from,to,weight\na,b," + written + "\n");
        assertThat(map(parsedFiles).ties()).containsExactly(new Tie("a", "b", weight));
    }

    @ParameterizedTest
    @CsvSource({"strong", "Infinity", "1e999", "'\"1,5\"'"})
    void anInvalidWeightIsNamedAndTheTieKept(String written) {
        ParsedFiles parsedFiles =
                read("a.csv", "alterID\na\nb\n", "t.csv", "from,to,weight\na,b," + written + "\n");
        assertThat(map(parsedFiles).ties()).containsExactly(new Tie("a", "b", null));
        assertThat(lines(parsedFiles))
                .containsExactly(
                        "t.csv, line 2, column 3: the weight \""
                                + written.replace("\"", "")
                                + "\" is not a number → The tie is imported without a weight.");
    }

    @Test
    void aWeightOfZeroIsNoTie() {
        ParsedFiles parsedFiles =
                read(
                        "a.csv",
                        "alterID\na\nb\nc\n",
                        "t.csv",
                        "from,to,weight\na,b,0\na,c,0\nb,c,1\n");
        assertThat(map(parsedFiles).ties()).containsExactly(new Tie("b", "c", 1.0));
        assertThat(lines(parsedFiles))
                .containsExactly(
                        "t.csv, line 2, column 3: a weight of 0 means that the two do not know each other"
                                + " (2 rows; this is the first) → Skipped.");
    }
}
