package org.kithmap.analysis.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kithmap.graph.CypherFile;
import org.kithmap.testing.CypherFileMistakes;

class ResearchQueryReaderTest {

    /// The valid text in which each mistake below is made.
    private static final String GOOD =
            """
            // @title     Sizes
            // @question  How large are networks?
            // @why       Size matters
            //   (Somebody 1980).
            // @parameter band integer "5" width of a band
            // @column    size    lower end
            // @column    maps    maps in it

            // Alters of today.
            MATCH (me:Ego)
            RETURN me.structure_size / $band AS size, count(me) AS maps
            """;

    private static final CypherFileMistakes MISTAKES =
            new CypherFileMistakes("research/sizes.cypher", GOOD);

    @Test
    void aFileIsReadInFull() {
        assertThat(read(GOOD))
                .isEqualTo(
                        new ResearchQuery(
                                "sizes",
                                "Sizes",
                                "How large are networks?",
                                "Size matters (Somebody 1980).",
                                "cypher/research/sizes.cypher",
                                """
                                // Alters of today.
                                MATCH (me:Ego)
                                RETURN me.structure_size / $band AS size, count(me) AS maps\
                                """,
                                List.of(
                                        new QueryParameter(
                                                "band",
                                                ParameterType.INTEGER,
                                                "width of a band",
                                                5L)),
                                List.of(
                                        new QueryColumn("size", "lower end"),
                                        new QueryColumn("maps", "maps in it"))));
    }

    static List<Arguments> mistakes() {
        return List.of(
                MISTAKES.mistake(
                        "// @title     Sizes\n",
                        "",
                        1,
                        "@title is missing. Add a line // @title … to the header."),
                MISTAKES.mistake(
                        "@why ",
                        "@because ",
                        3,
                        "there is no field @because. Use @title, @question, @why, @parameter or @column."),
                MISTAKES.mistake(
                        "@question ", "@title ", 2, "@title appears twice. Keep one of them."),
                MISTAKES.mistake(
                        "How large are networks?",
                        "",
                        2,
                        "@question is empty. Write its text after it, or remove the line."),
                MISTAKES.mistake(
                        "\"5\"",
                        "5",
                        5,
                        "@parameter needs a name, a type, a value in quotes and a description. Write // @parameter band integer \"5\" width of a band."),
                MISTAKES.mistake(
                        "band integer",
                        "band number",
                        5,
                        "\"number\" is not a valid type of parameter. Use one of: string, integer, float, boolean, date, list."),
                MISTAKES.mistake(
                        "\"5\"",
                        "\"five\"",
                        5,
                        "\"five\" is not a valid integer. Write a value of this type, or choose another type."),
                MISTAKES.mistake(
                        "maps    maps in it",
                        "size    maps in it",
                        7,
                        "the column \"size\" appears twice. Keep one."),
                MISTAKES.mistake(
                        "maps    maps in it",
                        "maps",
                        7,
                        "@column needs a name and a description. Write // @column maps maps in the band."),
                MISTAKES.mistake(
                        "$band",
                        "$width",
                        11,
                        "the query uses $width. Add // @parameter width with its type, a value and a description."),
                MISTAKES.mistake(
                        "$band",
                        "5",
                        5,
                        "the query does not use $band. Use it, or remove the line."),
                MISTAKES.mistake(
                        "// Alters of today.",
                        "// @column late it is",
                        9,
                        "a field after the end of the header. Move it up, with nothing between it and the other fields. Lines that continue a long field begin with // and three spaces."));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("mistakes")
    void aMistakeNamesFileLineAndFix(String text, String message) {
        MISTAKES.refused(text, message, ResearchQueryReader::read);
    }

    private static ResearchQuery read(String text) {
        return ResearchQueryReader.read(new CypherFile("research/sizes.cypher", text));
    }
}
