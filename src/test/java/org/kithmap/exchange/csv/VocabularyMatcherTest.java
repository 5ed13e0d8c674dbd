package org.kithmap.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.map.Benefit;
import org.kithmap.map.Coded;
import org.kithmap.map.Direction;
import org.kithmap.map.Domain;
import org.kithmap.map.Relation;

class VocabularyMatcherTest {

    @ParameterizedTest
    @EnumSource(Benefit.class)
    void everyKeyIsUnderstoodAsItself(Benefit benefit) {
        assertThat(VocabularyMatcher.members(Benefit.class, benefit.key()))
                .containsExactly(benefit);
    }

    @ParameterizedTest
    @CsvSource({
        "Close family,family", "OTHER FAMILY,family", "Friends,friend",
                "Acquaintances,acquaintance", "Co-worker,colleague",
        "Nachbarin,neighbour", "sœur,family", "médecin,doctor", "higher power,higher-power",
                "case manager,case-manager",
        "Support group,support-group", "vriendin,friend", "Ehefrau,partner", "Hija,child"
    })
    void wordsOfSeveralLanguagesAreUnderstood(String word, String key) {
        assertThat(VocabularyMatcher.members(Relation.class, word))
                .containsExactly(Coded.of(Relation.class, key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"friend, Godparent", "3", "", "friend of a friend"})
    void anAnswerIsUnderstoodWholeOrNotAtAll(String answer) {
        assertThat(VocabularyMatcher.members(Relation.class, answer)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"work, health", "health; Work", "WORK|well-being"})
    void severalAnswersMayShareACell(String answer) {
        assertThat(VocabularyMatcher.members(Domain.class, answer))
                .isEqualTo(Set.of(Domain.WORK, Domain.WELLBEING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"both", "Mutual", "given, received"})
    void supportMayGoBothWays(String answer) {
        assertThat(VocabularyMatcher.members(Direction.class, answer))
                .isEqualTo(Set.of(Direction.values()));
    }

    @ParameterizedTest
    @CsvSource({
        "Yes,true",
        "1,true",
        "TRUE,true",
        "ja,true",
        "sí,true",
        "No,false",
        "0,false",
        "nein,false",
        "perhaps,"
    })
    void yesAndNoAreUnderstood(String answer, Boolean truth) {
        assertThat(VocabularyMatcher.bool(answer)).isEqualTo(truth);
    }
}
