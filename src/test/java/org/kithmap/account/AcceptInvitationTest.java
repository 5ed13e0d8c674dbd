package org.kithmap.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.kithmap.testing.Client.json;
import static org.kithmap.testing.TestKithmap.PASSWORD;
import static org.kithmap.testing.TestKithmap.aName;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;

/// Accepting an invitation to a practice with a name and a password, once and in time.
class AcceptInvitationTest extends PracticeFixture {

    static List<Arguments> weakPasswords() {
        return List.of(
                arguments("fiets", "short"),
                arguments("password1", "common"),
                arguments("Welkom01", "own"),
                arguments("wachtwoord", "own"),
                arguments("dfghjkl;", "keys"),
                arguments("abcdefghijk", "sequence"),
                arguments("abcabcabc", "repeat"),
                arguments("elizabethann", "name"),
                arguments("01-02-1984", "date"),
                arguments("noor1234", "own"));
    }

    @ParameterizedTest
    @MethodSource("weakPasswords")
    void aWeakPasswordIsRefusedWithItsReason(String password, String reason) {
        Client noor = kithmap.stranger();
        String invitation = kithmap.administrator().invite("person");
        Response refused = noor.accept(invitation, "Noor de Vries", password);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("code").textValue()).isEqualTo("weak-password");
        assertThat(refused.json().path("reason").textValue()).isEqualTo(reason);
        assertThat(noor.get("/api/session").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("weakPasswords")
    void thePasswordHintGivesTheReason(String password, String reason) {
        String invitation = kithmap.administrator().invite("person");
        assertThat(
                        kithmap.stranger()
                                .post(
                                        "/api/password-hint",
                                        json(
                                                "password", password,
                                                "name", "Noor de Vries",
                                                "invitation", invitation))
                                .body())
                .isEqualTo("{\"weakness\":\"%s\"}".formatted(reason));
    }

    @ParameterizedTest
    @MethodSource("weakPasswords")
    void aWeakPasswordLeavesTheInvitationOpen(String password) {
        Client noor = kithmap.stranger();
        String invitation = kithmap.administrator().invite("person");
        noor.accept(invitation, "Noor de Vries", password);
        assertThat(noor.accept(invitation, aName(), PASSWORD).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", " y ", "a\u202Eb", "zero\u200Bwidth", "line\u2028end"})
    void aNameThatCannotBeReadIsRefused(String name) {
        String invitation = kithmap.administrator().invite("person");
        Response refused = kithmap.stranger().accept(invitation, name, PASSWORD);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("code").textValue()).isEqualTo("unfit-name");
    }

    @Test
    void aNameIsTakenInEverySpelling() {
        String name = aName() + " Straße";
        kithmap.somebodyCalled(name, "person");
        String invitation = kithmap.administrator().invite("person");
        Response refused = kithmap.stranger().accept(invitation, name.replace("ß", "SS"), PASSWORD);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("code").textValue()).isEqualTo("name-taken");
    }

    @Test
    void aTakenNameLeavesTheInvitationOpen() {
        String name = aName();
        kithmap.somebodyCalled(name, "person");
        String invitation = kithmap.administrator().invite("person");
        Client client = kithmap.stranger();
        client.accept(invitation, name, PASSWORD);
        assertThat(client.accept(invitation, aName(), PASSWORD).status()).isEqualTo(204);
    }

    @Test
    void anInvitationIsAcceptedOnce() throws Exception {
        String invitation = kithmap.administrator().invite("person");
        List<Callable<Integer>> both =
                IntStream.range(0, 8)
                        .<Callable<Integer>>mapToObj(i ->
                                () ->
                                        (i % 2 == 0 ? kithmap : replica)
                                                .stranger()
                                                .accept(invitation, aName(), PASSWORD)
                                                .status())
                        .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            assertThat(threads.invokeAll(both).stream().map(Future::resultNow))
                    .containsExactlyInAnyOrder(204, 410, 410, 410, 410, 410, 410, 410);
        }
    }

    @Test
    void anInvitationExpires() {
        String invitation = kithmap.administrator().invite("person");
        CLOCK.forward(Invitations.LASTS);
        Response late = kithmap.stranger().accept(invitation, aName(), PASSWORD);
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.json().path("code").textValue()).isEqualTo("invitation-gone");
        assertThat(late.json().path("detail").textValue())
                .isEqualTo(
                        "This invitation has been used, has expired or was withdrawn. Ask for a new one.");
    }
}
