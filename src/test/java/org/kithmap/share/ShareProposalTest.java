package org.kithmap.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kithmap.testing.SharedMap.alter;
import static org.kithmap.testing.SharedMap.json;
import static org.kithmap.testing.TestKithmap.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.audit.AuditLog;
import org.kithmap.graph.CypherFile;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;
import org.kithmap.testing.SharedMap;
import org.kithmap.testing.TestGraph;

/// A coach proposes a colleague as cover, or hands a client over, and the owner of the map decides.
class ShareProposalTest extends SharingFixture {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final CypherFile LEFT =
            new CypherFile(
                    "test",
                    "MATCH (:Account {id: $coach})-[proposal:PROPOSES]->() RETURN count(*) AS left");
    private static final CypherFile AGE =
            new CypherFile(
                    "test",
                    "MATCH (:Account {id: $coach})-[proposal:PROPOSES]->() SET proposal.made = proposal.made - duration({days: $days}) RETURN count(*) AS aged");

    private Account colleague;
    private Client colleagueClient;

    @BeforeEach
    void createAColleague() {
        colleague = account("Coach Sam", Role.COACH);
        colleagueClient = kithmap.as(colleague);
    }

    private Response propose(String kind, String until) {
        return propose(
                "{'colleague': '%s', 'kind': '%s'%s}"
                        .formatted(
                                colleague.id(),
                                kind,
                                until.isEmpty() ? "" : ", 'until': '%s'".formatted(until)));
    }

    private Response propose(String body) {
        return coach.put(map + "/proposal", json(body));
    }

    private JsonNode proposals() {
        return me.get(map + "/shares").json().path("proposals");
    }

    private Response answer(boolean accepted) {
        return answer(terms(), accepted);
    }

    private String terms() {
        return proposals().at("/0/terms").asText();
    }

    private Response answer(String terms, boolean accepted) {
        return me.post(
                map + "/proposals/" + coachAccount.id(),
                "{\"accepted\": %s, \"terms\": \"%s\"}".formatted(accepted, terms));
    }

    private JsonNode shareOf(Account account) {
        for (JsonNode share : me.get(map + "/shares").json().path("shares")) {
            if (share.at("/coach/id").textValue().equals(account.id())) {
                return share;
            }
        }
        return me.get(map + "/nothing").json();
    }

    @Test
    void theOwnerReadsWhoProposesWhomAndWhatTheyWouldSee() {
        share(
                "{'edit': true, 'hardDay': true, 'until': '2999-01-02', 'withheld': {'notes': true}}");
        assertThat(propose("cover", "2998-05-06").status()).isEqualTo(204);
        JsonNode proposal = proposals().path(0);
        assertThat(
                        List.of(
                                proposal.at("/coach/name").textValue(),
                                proposal.at("/proposed/colleague/name").textValue(),
                                proposal.at("/proposed/kind").textValue(),
                                proposal.at("/proposed/until").textValue(),
                                proposal.at("/proposed/made").textValue()))
                .containsExactly("Coach Cleo", "Coach Sam", "cover", "2998-05-06", TODAY + "");
        assertThat(proposal.path("share").toString())
                .isEqualTo(
                        json(
                                "{'coach':{'id':'%s','name':'Coach Sam'},'edit':true,'since':'%s','until':'2998-05-06','withheld':{'notes':true}}"
                                        .formatted(colleague.id(), TODAY)));
    }

    @Test
    void theCoachReadsTheirOwnProposal() {
        share("{}");
        propose("handover", "");
        JsonNode own = coach.get(map + "/proposal").json().path("proposal");
        assertThat(own.at("/colleague/name").textValue()).isEqualTo("Coach Sam");
        assertThat(own.path("kind").textValue()).isEqualTo("handover");
    }

    @Test
    void theCoachReadsUntilWhenTheySeeTheMap() {
        share("{'until': '2999-01-02'}");
        assertThat(coach.get(map + "/proposal").json().path("ends").textValue())
                .isEqualTo("2999-01-02");
    }

    @Test
    void aCoverAfterTheLastDayOfTheCoachHasACodeOfItsOwn() {
        share("{'until': '2999-01-02'}");
        assertThat(propose("cover", "2999-01-03").json().path("code").textValue())
                .isEqualTo("cover-too-long");
    }

    @Test
    void neitherTheOwnerNorTheCoachIsOfferedAsAColleague() {
        Account both = account("Nina", Role.PERSON, Role.COACH);
        Client owner = kithmap.as(both);
        String theirs = SharedMap.newMap(owner, "Nina");
        owner.put(theirs + "/shares/" + coachAccount.id(), "{}");
        assertThat(texts(coach.get(theirs + "/proposal").json().path("coaches"), "id"))
                .contains(colleague.id())
                .doesNotContain(both.id(), coachAccount.id());
    }

    @Test
    void aCoachIsNotToldThatTheColleagueSeesTheMapAlready() {
        share("{}");
        propose("cover", "2998-05-06");
        String before = coach.get(map + "/proposal").body();
        me.put(map + "/shares/" + colleague.id(), "{}");
        assertThat(coach.get(map + "/proposal").body()).isEqualTo(before);
        assertThat(propose("cover", "2998-05-06").status()).isEqualTo(204);
    }

    @Test
    void aNewProposalReplacesTheEarlierOne() {
        share("{}");
        propose("handover", "");
        propose("cover", "2998-05-06");
        assertThat(proposals()).hasSize(1);
        assertThat(proposals().at("/0/proposed/kind").textValue()).isEqualTo("cover");
    }

    @Test
    void anAnswerToAReplacedProposalIsRefused() {
        share("{}");
        propose("cover", "2998-05-06");
        String read = terms();
        propose("handover", "");
        assertThat(answer(read, true).json().path("code").textValue())
                .isEqualTo("proposal-changed");
        assertThat(colleagueClient.get(map).status()).isEqualTo(404);
        assertThat(coach.get(map).status()).isEqualTo(200);
    }

    @Test
    void anAnswerToTermsThatWereNotReadIsRefused() {
        share("{'withheld': {'alters': ['%s']}}".formatted(anna));
        propose("cover", "2998-05-06");
        String read = terms();
        share("{}");
        assertThat(answer(read, true).json().path("code").textValue())
                .isEqualTo("proposal-changed");
        assertThat(colleagueClient.get(map).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            textBlock =
                    """
                    {}                                  | {'edit': true}
                    {}                                  | {'until': '2997-01-01'}
                    {}                                  | {'withheld': {'alters': ['somebody']}}
                    {}                                  | {'withheld': {'domains': ['work']}}
                    {'withheld': {'domains': ['work']}} | {'withheld': {'domains': ['work'], 'domainsNamed': true}}
                    {}                                  | {'withheld': {'notes': true}}
                    {}                                  | {'withheld': {'closeness': true}}
                    {}                                  | {'withheld': {'reflections': true}}
                    {}                                  | {'withheld': {'contacts': true}}
                    """)
    void everythingThatTheColleagueWouldSeeIsPartOfTheTerms(String before, String after) {
        share(before);
        propose("cover", "2998-05-06");
        String read = terms();
        share(after);
        assertThat(terms()).isNotEqualTo(read);
    }

    @Test
    void theTermsAreOthersOnceTheOwnerSharesTheMapWithTheColleague() {
        share("{}");
        propose("cover", "2998-05-06");
        String read = terms();
        me.put(map + "/shares/" + colleague.id(), "{}");
        assertThat(terms()).isNotEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theOwnerReadsThatWhatWasWithheldFromTheColleagueBeforeStaysWithheld(boolean expired) {
        shareEarlier("{'withheld': {'alters': ['%s'], 'notes': true}}".formatted(anna), expired);
        share("{'edit': true, 'withheld': {'contacts': true}}");
        propose("cover", "2998-05-06");
        JsonNode share = proposals().at("/0/share");
        assertThat(share.path("withheld").toString())
                .isEqualTo(json("{'alters':['%s'],'notes':true,'contacts':true}".formatted(anna)));
        assertThat(share.has("edit")).isFalse();
        assertThat(proposals().at("/0/keptBefore").booleanValue()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatWasWithheldFromTheColleagueBeforeIsNotShownToThem(boolean expired) {
        shareEarlier("{'withheld': {'alters': ['%s'], 'notes': true}}".formatted(anna), expired);
        share("{'edit': true}");
        propose("handover", "");
        assertThat(answer(true).status()).isEqualTo(204);
        JsonNode seen = colleagueClient.get(map).json();
        assertThat(texts(seen.path("alters"), "name")).containsExactly("Zora");
        assertThat(seen.at("/access/edit").booleanValue()).isFalse();
    }

    /// The map was shared with the colleague on these terms, and no longer is.
    private void shareEarlier(String terms, boolean expired) {
        String share = map + "/shares/" + colleague.id();
        assertThat(me.put(share, json(terms)).status()).isEqualTo(204);
        if (expired) {
            TestGraph.graph()
                    .write(
                            CypherFile.load("testing/share-until.cypher"),
                            Map.of("coach", colleague.id(), "until", TODAY.minusDays(1)));
        } else {
            assertThat(me.delete(share).status()).isEqualTo(204);
        }
        assertThat(colleagueClient.get(map).status()).isEqualTo(404);
    }

    @Test
    void theColleagueFindsWhatTheyAddedEarlierUnderTheIdsTheyKnow() {
        String share = map + "/shares/" + colleague.id();
        me.put(share, json("{'edit': true, 'withheld': {'alters': ['%s']}}".formatted(zora)));
        change(colleagueClient, alter(zora, "{'name': 'Di'}"));
        String known = colleagueClient.get(map).json().path("alters").toString();
        me.delete(share);
        share("{}");
        propose("cover", "2998-05-06");
        answer(true);
        assertThat(colleagueClient.get(map).json().path("alters").toString())
                .isEqualTo(known)
                .contains("Di");
    }

    @Test
    void aCoverIsSharedUntilItsLastDayOnTheTermsOfTheCoach() {
        share("{'edit': true, 'hardDay': true, 'withheld': {'notes': true, 'domains': ['work']}}");
        propose("cover", "2998-05-06");
        assertThat(answer(true).status()).isEqualTo(204);
        JsonNode share = shareOf(colleague);
        assertThat(share.path("until").textValue()).isEqualTo("2998-05-06");
        assertThat(share.path("edit").booleanValue()).isTrue();
        assertThat(share.has("hardDay")).isFalse();
        assertThat(share.path("withheld").toString())
                .isEqualTo("{\"domains\":[\"work\"],\"notes\":true}");
        assertThat(coach.get(map).status()).isEqualTo(200);
        assertThat(proposals()).isEmpty();
    }

    @Test
    void theTermsAreThoseAtTheTimeOfTheAnswer() {
        share("{'edit': true}");
        propose("cover", "2998-05-06");
        share("{'until': '2997-01-01', 'withheld': {'closeness': true}}");
        answer(true);
        JsonNode share = shareOf(colleague);
        assertThat(share.has("edit")).isFalse();
        assertThat(share.path("until").textValue()).isEqualTo("2997-01-01");
        assertThat(share.path("withheld").toString()).isEqualTo("{\"closeness\":true}");
    }

    @Test
    void aHandoverEndsTheShareOfTheCoach() {
        share("{'until': '2999-01-02'}");
        propose("handover", "");
        assertThat(answer(true).status()).isEqualTo(204);
        assertThat(coach.get(map).status()).isEqualTo(404);
        assertThat(shareOf(colleague).path("until").textValue()).isEqualTo("2999-01-02");
    }

    @Test
    void aShareOfTheColleagueStaysAsItIs() {
        share("{'edit': true}");
        me.put(
                map + "/shares/" + colleague.id(),
                json("{'until': '2996-01-01', 'withheld': {'notes': true}}"));
        String before = shareOf(colleague).toString();
        propose("handover", "");
        assertThat(proposals().path(0).has("share")).isFalse();
        assertThat(answer(true).status()).isEqualTo(204);
        assertThat(shareOf(colleague).toString()).isEqualTo(before);
        assertThat(coach.get(map).status()).isEqualTo(404);
    }

    @Test
    void aRefusalRemovesTheProposalAndIsNotRecorded() {
        share("{}");
        propose("cover", "2998-05-06");
        String log = me.get(map + "/audit").body();
        assertThat(answer(false).status()).isEqualTo(204);
        assertThat(proposals()).isEmpty();
        assertThat(coach.get(map + "/proposal").json().has("proposal")).isFalse();
        assertThat(me.get(map + "/audit").body()).isEqualTo(log);
    }

    @Test
    void theOwnerWithdrawsTheNewShareLikeAnyOther() {
        share("{}");
        propose("cover", "2998-05-06");
        answer(true);
        assertThat(me.delete(map + "/shares/" + colleague.id()).status()).isEqualTo(204);
        assertThat(colleagueClient.get(map).status()).isEqualTo(404);
    }

    @Test
    void aProposalThatWasTakenBackCannotBeAccepted() {
        share("{}");
        propose("cover", "2998-05-06");
        String read = terms();
        assertThat(coach.delete(map + "/proposal").status()).isEqualTo(204);
        assertThat(coach.delete(map + "/proposal").status()).isEqualTo(404);
        assertThat(answer(read, true).json().path("code").textValue())
                .isEqualTo("no-such-proposal");
        assertThat(colleagueClient.get(map).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                                                            | 400 | "colleague" is missing.
                    {'colleague': 'SAM', 'kind': 'friend', 'until': '2998-05-06'} | 422 | "friend" is not one of: cover, handover
                    {'colleague': 'SAM', 'kind': 'cover'}                         | 400 | "until" is missing.
                    {'colleague': 'SAM', 'kind': 'cover', 'until': '2020-01-01'}  | 400 | "until" is in the past. Choose today or a later day.
                    {'colleague': 'SAM', 'kind': 'cover', 'until': '2999-01-03'}  | 422 | "until" is after 2999-01-02, the last day on which you see this map yourself. Choose that day or an earlier one.
                    {'colleague': 'SAM', 'kind': 'handover', 'until': '2998-05-06'} | 400 | "until" is for a cover only. Leave it out for a handover.
                    {'colleague': 'nobody', 'kind': 'handover'}                   | 404 | There is no coach with this id.
                    {'colleague': 'CLEO', 'kind': 'handover'}                     | 404 | There is no coach with this id.
                    {'colleague': 'NOOR', 'kind': 'handover'}                     | 404 | There is no coach with this id.
                    """)
    void anInvalidRequestProposesNothing(String body, int status, String detail) {
        share("{'until': '2999-01-02'}");
        Response answer =
                propose(
                        body.replace("SAM", colleague.id())
                                .replace("CLEO", coachAccount.id())
                                .replace("NOOR", me.account()));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("detail").textValue()).isEqualTo(detail);
        assertThat(proposals()).isEmpty();
    }

    @Test
    void aProposalEndsWithTheShareOfTheCoachAndDoesNotReturnWithIt() {
        share("{}");
        propose("handover", "");
        me.delete(shares());
        share("{}");
        assertThat(proposals()).isEmpty();
        assertThat(left()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"29, 1", "31, 0"})
    void aProposalIsOpenForThirtyDays(int days, int open) {
        share("{}");
        propose("handover", "");
        TestGraph.graph().write(AGE, Map.of("coach", coachAccount.id(), "days", days));
        assertThat(proposals()).hasSize(open);
        assertThat(coach.get(map + "/proposal").json().has("proposal")).isEqualTo(open > 0);
        expire();
        assertThat(left()).isEqualTo(open);
    }

    @Test
    void aCoverIsOpenUntilItsDay() {
        share("{}");
        propose("cover", TODAY.plusDays(1).toString());
        TestGraph.graph()
                .write(
                        new CypherFile(
                                "test",
                                "MATCH (:Account {id: $coach})-[proposal:PROPOSES]->() SET proposal.until = date() - duration({days: 1}) RETURN 1 AS one"),
                        Map.of("coach", coachAccount.id()));
        assertThat(proposals()).isEmpty();
        assertThat(left()).isOne();
        expire();
        assertThat(left()).isZero();
    }

    @Test
    void anOpenProposalIsNotRemoved() {
        share("{}");
        propose("cover", TODAY.toString());
        expire();
        assertThat(left()).isOne();
    }

    private void expire() {
        AuditLog audit = new AuditLog(TestGraph.graph(), Clock.systemUTC());
        Shares shares =
                new Shares(TestGraph.graph(), TestGraph.maps(), audit, Clock.systemUTC(), 0);
        new ShareProposals(TestGraph.graph(), TestGraph.maps(), audit, shares, Clock.systemUTC())
                .expire();
    }

    private long left() {
        return TestGraph.graph()
                .read(LEFT, Map.of("coach", coachAccount.id()))
                .getFirst()
                .number("left");
    }
}
