package org.kithmap.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.graph.CypherFile;
import org.kithmap.testing.Client;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestKithmap;

class PasswordsTest {

    @Test
    void aPasswordIsStoredAsArgon2idWithItsParameters() {
        assertThat(Passwords.hash("drie fietsen in de regen"))
                .matches(
                        "\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }

    @Test
    void hashesOfOnePasswordDiffer() {
        assertThat(Passwords.hash("drie fietsen in de regen"))
                .isNotEqualTo(Passwords.hash("drie fietsen in de regen"));
    }

    @Test
    void onlyTheSamePasswordMatchesAHash() {
        String kept = Passwords.hash("drie fietsen in de regen");
        assertThat(Passwords.matches("drie fietsen in de regen", kept)).isTrue();
        assertThat(Passwords.matches("drie fietsen in de regen ", kept)).isFalse();
    }

    @Test
    void noPasswordMatchesAMissingHash() {
        assertThat(Passwords.matches("drie fietsen in de regen", null)).isFalse();
    }

    @Test
    void aNewHashIsNotOutdated() {
        assertThat(Passwords.isOutdated(Passwords.hash("drie fietsen in de regen"))).isFalse();
    }

    /// From the reference implementation: `echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1`.
    @Test
    void aHashOfTheReferenceImplementationIsAccepted() {
        String kept =
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(Passwords.matches("password", kept)).isTrue();
        assertThat(Passwords.isOutdated(kept)).isTrue();
    }

    @Test
    void accentsAreNormalized() {
        assertThat(Passwords.form("cafe\u0301 au lait")).isEqualTo("caf\u00e9 au lait");
    }

    @Test
    void anUnknownHashFormatIsRejected() {
        assertThatThrownBy(() -> Passwords.matches("x", "x"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a stored password has an unknown format");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drie fietsen in de regen",
                "correct horse battery staple",
                "x7$Kq9!pLm2w",
                "вечер у старой реки",
                "🚲 naar de zee, altijd naar de zee",
            })
    void aFewWordsOrOddSignsAreStrongEnough(String password) {
        assertThat(PasswordStrength.weakness(password, "Noor")).isEmpty();
    }

    @Test
    void aPasswordHasAtMost128Characters() {
        String words = "drie fietsen in de regen ".repeat(6);
        assertThat(PasswordStrength.weakness(words.substring(0, 128), null)).isEmpty();
        assertThat(PasswordStrength.weakness(words.substring(0, 129), null)).contains("long");
    }

    @Test
    void anOutdatedHashIsReplacedAtTheNextSignIn() {
        try (TestKithmap kithmap = TestKithmap.startPractice()) {
            String name = TestKithmap.aName();
            Client client = kithmap.somebodyCalled(name, "person");
            String id = client.account();
            TestGraph.graph()
                    .write(
                            CypherFile.load("account/set-password.cypher"),
                            Map.of(
                                    "id",
                                    id,
                                    "password",
                                    Passwords.hash(TestKithmap.PASSWORD, new byte[16], 8192, 1)));
            assertThat(kept(id)).startsWith("$argon2id$v=19$m=8192,t=1,p=1$");
            assertThat(kithmap.stranger().signIn(name, TestKithmap.PASSWORD).status())
                    .isEqualTo(204);
            assertThat(kept(id)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
            assertThat(client.get("/api/session").status()).isEqualTo(200);
        }
    }

    private static String kept(String id) {
        return TestGraph.graph()
                .read(CypherFile.load("account/own-account.cypher"), Map.of("id", id))
                .getFirst()
                .string("password");
    }
}
