package org.kithmap.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kithmap.graph.CypherFile;
import org.kithmap.map.ReflectionQuestion;
import org.kithmap.map.StepIdea;
import org.kithmap.map.TiePhase;
import org.kithmap.testing.CypherFileMistakes;
import org.kithmap.testing.TestGraph;

class InsightFileTest {

    /// The valid text in which each mistake below is made.
    private static final String GOOD =
            """
            // @title     Friends
            // @section   together
            // @order     10
            // @question  How many friends are there?
            // @finding   {alters, plural, one {One friend: {alters}.}
            //   other {# friends: {alters}, {share} of all.}}
            // @none      No friend is noted.
            // @why       Friends matter.
            // @reflection close, small
            // @steps     reach-out,ask
            // @needs     alters=6, closeness=3
            // @needs     share: relations=8
            // @value     share percent
            // @value     size number Alters in all
            // @none.by-name {ego} has noted no friend.
            // @finding.by-name {alters, plural, one {{ego} has one friend.}
            //   other {{ego} has # friends.}}

            // Counts ties of today; '$ 5' and "$x" are text.
            MATCH (me:Ego {id: $ego})-[:KNOWS {phase: 'present'}]->(a:Alter WHERE NOT coalesce(a.died, false))
            RETURN [] AS alters, [] AS domains, {share: 0.5, size: 4} AS values
            """;

    private static final CypherFileMistakes MISTAKES =
            new CypherFileMistakes("insights/friends.cypher", GOOD);

    @Test
    void aFileIsReadInFull() {
        assertThat(read(GOOD))
                .isEqualTo(
                        new Insight(
                                "friends",
                                InsightSection.TOGETHER,
                                10,
                                "Friends",
                                "How many friends are there?",
                                "{alters, plural, one {One friend: {alters}.} other {# friends: {alters}, {share} of all.}}",
                                "No friend is noted.",
                                "Friends matter.",
                                Map.of(
                                        "none",
                                        "{ego} has noted no friend.",
                                        "finding",
                                        "{alters, plural, one {{ego} has one friend.} other {{ego} has # friends.}}"),
                                "cypher/insights/friends.cypher",
                                """
                                // Counts ties of today; '$ 5' and "$x" are text.
                                MATCH (me:Ego {id: $ego})-[:KNOWS {phase: 'present'}]->(a:Alter WHERE NOT coalesce(a.died, false))
                                RETURN [] AS alters, [] AS domains, {share: 0.5, size: 4} AS values\
                                """,
                                List.of(ReflectionQuestion.CLOSE, ReflectionQuestion.SMALL),
                                List.of(StepIdea.REACH_OUT, StepIdea.ASK),
                                List.of(
                                        new InsightValue("share", ValueType.PERCENT, null),
                                        new InsightValue(
                                                "size", ValueType.NUMBER, "Alters in all")),
                                TiePhase.PRESENT,
                                List.of(
                                        new Need(null, AnswerType.ALTERS, 6),
                                        new Need(null, AnswerType.CLOSENESS, 3),
                                        new Need("share", AnswerType.RELATIONS, 8)),
                                List.of()));
    }

    static List<Arguments> mistakes() {
        return List.of(
                MISTAKES.mistake(
                        "// @title     Friends\n",
                        "",
                        1,
                        "@title is missing. Add a line // @title … to the header."),
                MISTAKES.mistake(
                        "// @none ",
                        "// @nothing ",
                        7,
                        "there is no field @nothing. Use @title, @section, @order, @question, @finding, @none, @why, @reflection, @steps, @phase, @title.by-name, @question.by-name, @finding.by-name, @none.by-name, @why.by-name, @needs, @value or @absence."),
                MISTAKES.mistake(
                        "// @why       Friends matter.",
                        "// @none      None.",
                        8,
                        "@none appears twice. Keep one of them."),
                MISTAKES.mistake(
                        "// @why       Friends matter.",
                        "// @why",
                        8,
                        "@why is empty. Write its text after it, or remove the line."),
                MISTAKES.mistake(
                        "together",
                        "middle",
                        2,
                        "\"middle\" is not a valid section. Use one of: appreciate, together, structure."),
                MISTAKES.mistake(
                        "10", "first", 3, "@order is \"first\". Write a whole number, such as 10."),
                MISTAKES.mistake(
                        "No friend is",
                        "No {friend} is",
                        7,
                        "@none has a {. Only @finding and texts by name can have placeholders. Remove it."),
                MISTAKES.mistake(
                        "close, small",
                        "close, smal",
                        9,
                        "\"smal\" is not a valid question. Use one of: close, give-and-take, brings, practitioners, family, small, distant,"
                                + " areas, common, qualities, new-contacts."),
                MISTAKES.mistake(
                        "close, small",
                        "close, close",
                        9,
                        "\"close\" appears twice. Keep one of them."),
                MISTAKES.mistake(
                        "// @steps     reach-out,ask",
                        "// @reflection areas",
                        10,
                        "@reflection appears twice. Keep one of them."),
                MISTAKES.mistake(
                        "reach-out,ask",
                        "reach-out,",
                        10,
                        "\"\" is not a valid way. Use one of: "
                                + Stream.of(StepIdea.values())
                                        .map(StepIdea::key)
                                        .collect(Collectors.joining(", "))
                                + "."),
                MISTAKES.mistake(
                        "share percent",
                        "share",
                        13,
                        "@value needs a name and a type. Write // @value name type, and a label if it has one."),
                MISTAKES.mistake(
                        "share percent",
                        "share ratio",
                        13,
                        "\"ratio\" is not a valid type of value. Use one of: number, decimal, percent, alter, alters, domain, domains,"
                                + " benefit, benefits, relation, relations, words."),
                MISTAKES.mistake(
                        "size number",
                        "share number",
                        14,
                        "the name \"share\" is taken. Give the value another one."),
                MISTAKES.mistake(
                        "size number",
                        "alters number",
                        14,
                        "the name \"alters\" is taken. Give the value another one."),
                MISTAKES.mistake(
                        "size number",
                        "ego number",
                        14,
                        "the name \"ego\" is taken. Give the value another one."),
                MISTAKES.mistake(
                        "{share} of",
                        "{ego} of",
                        6,
                        "{ego} is not declared. Add // @value ego and its type, or use one of: alters, domains, share, size."),
                MISTAKES.mistake(
                        "{ego} has noted",
                        "{who} has noted",
                        15,
                        "{who} is not declared. Add // @value who and its type, or use one of: ego."),
                MISTAKES.mistake(
                        "other {{ego} has",
                        "other {{who} has",
                        17,
                        "{who} is not declared. Add // @value who and its type, or use one of: alters, domains, ego, share, size."),
                MISTAKES.mistake(
                        "{ego} has noted no friend.",
                        "{ego, plural, other {# friends}}",
                        15,
                        "{ego} is a alter, which has no plural. Use a number or a list."),
                MISTAKES.mistake(
                        "size number Alters in all",
                        "size number",
                        14,
                        "the value \"size\" is not used. Use {size} in @finding, give it a label, or remove it."),
                MISTAKES.mistake(
                        "{share} of",
                        "{part} of",
                        6,
                        "{part} is not declared. Add // @value part and its type, or use one of: alters, domains, share, size."),
                MISTAKES.mistake(
                        "{alters, plural,",
                        "{share, plural,",
                        5,
                        "{share} is a percent, which has no plural. Use a number or a list."),
                MISTAKES.mistake(
                        "{alters, plural,",
                        "{alters, select,",
                        5,
                        "only plural may follow {alters,. Write {alters, plural, one {…} other {…}}."),
                MISTAKES.mistake(
                        "other {#",
                        "two {#",
                        5,
                        "the plural of {alters} has no \"other\". Add other {…} as its last choice."),
                MISTAKES.mistake(
                        "one {One",
                        "other {One",
                        5,
                        "\"other\" appears twice for {alters}. Keep one."),
                MISTAKES.mistake(
                        "one {One friend: {alters}.}",
                        "one One",
                        5,
                        "\"one\" of {alters} has no text. Write one {…}."),
                MISTAKES.mistake(
                        "of all.}}",
                        "of all.}",
                        5,
                        "{alters is not closed. Write {alters}, or {alters, plural, one {…} other {…}}."),
                MISTAKES.mistake(
                        "of all.}}", "of all.", 6, "a choice is not closed. Add the missing }."),
                MISTAKES.mistake(
                        "of all.}}",
                        "of all.}}}",
                        6,
                        "a } has no matching {. Remove it, or add the {."),
                MISTAKES.mistake(
                        "{share} of",
                        "{} of",
                        6,
                        "a { has no name. Write the name of a value, as in {alters}."),
                MISTAKES.mistake(
                        "// @why       Friends",
                        "// about friends\n// @why       Friends",
                        9,
                        "a field after the end of the header. Move it up, with nothing between it and the other"
                                + " fields. Lines that continue a long field begin with // and three spaces."),
                MISTAKES.mistake(
                        "// @needs     alters=6, closeness=3\n",
                        "",
                        1,
                        "@needs is missing. Add a line // @needs … to the header."),
                MISTAKES.mistake(
                        "alters=6",
                        "alters>6",
                        11,
                        "\"alters>6\" is no need. Write what must be noted and of how many, as in alters=6."),
                MISTAKES.mistake(
                        "closeness=3",
                        "people=3",
                        11,
                        "\"people\" is not a valid need. Use one of: alters, closeness, relations, support, received, domains, given,"
                                + " contact, ties, benefits, qualities."),
                MISTAKES.mistake(
                        "share: relations=8",
                        "part: relations=8",
                        12,
                        "there is no value \"part\". Use a declared value, or leave it out."),
                MISTAKES.mistake(
                        "relations=8",
                        "relations=7",
                        13,
                        "the percentage \"share\" may be of fewer than 8. Add // @needs share: and what it is a share of, as in"
                                + " alters=8."),
                MISTAKES.mistake(
                        "// @needs     share",
                        "// @phase     future\n// @needs     share",
                        12,
                        "\"future\" is not a valid phase. Use one of: past, present, hoped."),
                MISTAKES.mistake(
                        "'present'",
                        "'past'",
                        19,
                        "the query asks for ties that are past, but is about those that are present. Change it, or add // @phase"
                                + " past."),
                MISTAKES.mistake(
                        "'present'",
                        "'hoped'",
                        19,
                        "the query asks for ties that are hoped, but is about those that are present. Change it, or add // @phase"
                                + " hoped."),
                MISTAKES.mistake(
                        "coalesce(a.died",
                        "coalesce(me.died",
                        20,
                        "a tie of today leads to those who died, too. Write (a:Alter WHERE NOT coalesce(a.died, false))."),
                MISTAKES.mistake(
                        "(a:Alter WHERE NOT coalesce(a.died, false))",
                        "(a:Alter)",
                        20,
                        "a tie of today leads to those who died, too. Write (a:Alter WHERE NOT coalesce(a.died, false))."),
                MISTAKES.mistake(
                        "// @value     share percent\n",
                        "// @value     share percent\n// @absence   people\n",
                        14,
                        "\"people\" is not a valid part. Use one of: alters, domains, notes, closeness, reflections, contacts."),
                MISTAKES.mistake(
                        "// @value     share percent\n",
                        "// @value     share percent\n// @absence   part: alters\n",
                        14,
                        "there is no value \"part\". Use a declared value, or leave it out."),
                MISTAKES.mistake(
                        "RETURN",
                        "WHERE me.name = $name\nRETURN",
                        21,
                        "the query uses $name. An insight has no parameter but $ego. Write the value into the query."),
                MISTAKES.mistake(
                        " {id: $ego}",
                        "",
                        19,
                        "the query does not use $ego. Begin it with MATCH (me:Ego {id: $ego}), so that it covers one map only."));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("mistakes")
    void aMistakeNamesFileLineAndFix(String text, String message) {
        MISTAKES.refused(text, message, InsightFile::read);
    }

    @Test
    void aFileWithoutHeaderMissesItsFirstField() {
        assertThatThrownBy(() -> read("MATCH (me:Ego {id: $ego}) RETURN me"))
                .hasMessage(
                        "cypher/insights/friends.cypher, line 1: @title is missing. Add a line // @title … to the header.");
    }

    @Test
    void anInvalidKeyIsRefused() {
        assertThatThrownBy(
                        () -> InsightFile.read(new CypherFile("insights/My Friends.cypher", GOOD)))
                .hasMessage(
                        "cypher/insights/My Friends.cypher, line 1: \"My Friends\" is not a valid key. Name the file with"
                                + " lower-case letters and hyphens, as in two-way.cypher.");
    }

    @Test
    void twoInsightsCantHaveTheSamePlace() {
        List<CypherFile> files =
                List.of(
                        new CypherFile("insights/a.cypher", GOOD),
                        new CypherFile("insights/b.cypher", GOOD));
        assertThatThrownBy(() -> new Insights(TestGraph.graph(), TestGraph.maps(), files))
                .hasMessage(
                        "cypher/insights/b.cypher, line 1: @order 10 of section together is taken by"
                                + " cypher/insights/a.cypher. Choose another number.");
    }

    private static Insight read(String text) {
        return InsightFile.read(new CypherFile("insights/friends.cypher", text));
    }
}
