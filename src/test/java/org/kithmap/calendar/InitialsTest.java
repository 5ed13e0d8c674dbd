package org.kithmap.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kithmap.map.Alter;
import org.kithmap.map.AlterKind;
import org.kithmap.map.SupportMap;

class InitialsTest {

    private final Initials initials =
            initials(
                    List.of(
                            alter("Anna", AlterKind.PERSON),
                            alter("Anna Maria", AlterKind.PERSON),
                            alter("Zoë de Vries", AlterKind.PERSON),
                            alter("Bo (work)", AlterKind.PERSON),
                            alter("The bench by the pond", AlterKind.PLACE),
                            alter("$1", AlterKind.THING),
                            alter("***", AlterKind.THING)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Call Anna.                             | Call A.",
                "call ANNA                              | call A",
                "Anna's birthday                        | A's birthday",
                "Anna Maria and Anna                    | AM and A",
                "Annabel, Joanna and Anna-Lena          | Annabel, Joanna and A-Lena",
                "Tea with Zoë de Vries                  | Tea with ZV",
                "Tea with Zoë, or with Mrs Vries        | Tea with Z, or with Mrs V",
                "the Zoëlle de Vrieslaan                | the Zoëlle de Vrieslaan",
                "lunch with Bo (work)!                  | lunch with BW!",
                "Sit on the bench by the pond           | Sit on TP",
                "The bench                              | The bench",
                "bring $1 and ***                       | bring 1 and ·",
                "Kim's own party                        | K's own party",
                "Nobody we know                         | Nobody we know"
            })
    void namesAreShortenedAsWholeWords(String words, String shortened) {
        assertThat(initials.in(words)).isEqualTo(shortened);
    }

    @Test
    void nothingIsShortenedWithoutNames() {
        assertThat(initials(List.of()).in("Call Anna")).isEqualTo("Call Anna");
    }

    private static Initials initials(List<Alter> alters) {
        return new Initials(new SupportMap("m", "Kim", null, alters, List.of(), List.of()));
    }

    private static Alter alter(String name, AlterKind kind) {
        return Alter.named(name, name, kind, null);
    }
}
