package org.kithmap.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kithmap.account.Account;
import org.kithmap.map.MapStore;
import org.kithmap.map.ReflectionQuestion;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.Client;
import org.kithmap.testing.MapSketch;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestKithmap;

class InsightRoutesTest {

    private static TestKithmap kithmap;
    private static Client owner;

    private final MapStore maps = TestGraph.maps();

    @BeforeAll
    static void start() {
        kithmap = TestKithmap.start();
        owner = kithmap.owner();
    }

    @AfterAll
    static void stop() {
        kithmap.close();
    }

    @Test
    void theCatalogueDescribesAnInsight() {
        JsonNode insight = find(owner.get("/api/insights").json(), "family-share");
        assertThat(insight.fieldNames())
                .toIterable()
                .containsExactly(
                        "key",
                        "section",
                        "order",
                        "title",
                        "question",
                        "finding",
                        "none",
                        "why",
                        "byName",
                        "file",
                        "query",
                        "reflections",
                        "steps",
                        "values");
        assertThat(insight.path("reflections").toString()).isEqualTo("[\"family\"]");
        assertThat(insight.path("steps").toString())
                .isEqualTo("[\"eat-together\",\"celebrate\",\"club\"]");
        assertThat(insight.path("section").textValue()).isEqualTo("together");
        assertThat(insight.path("file").textValue())
                .isEqualTo("cypher/insights/family-share.cypher");
        assertThat(insight.path("query").textValue())
                .startsWith("//")
                .contains("MATCH (me:Ego {id: $ego})");
        assertThat(insight.at("/values/0").toString())
                .isEqualTo(
                        "{\"name\":\"share\",\"type\":\"percent\",\"label\":\"Family among the people on the map\"}");
    }

    @Test
    void theCatalogueHasTextsThatSpeakOfThePersonByName() {
        assertThat(
                        find(owner.get("/api/insights").json(), "family-share")
                                .path("byName")
                                .toString())
                .isEqualTo("{\"question\":\"Who around {ego} is family?\"}");
    }

    @Test
    void aTextThatSpeaksToNobodyHasNoOtherWording() {
        assertThat(find(owner.get("/api/insights").json(), "support-measures").has("byName"))
                .isFalse();
    }

    @Test
    void everyQuestionToLookBackWithHasAnInsightThatSpeaksToIt() {
        assertThat(new Insights(TestGraph.graph(), TestGraph.maps()).catalogue())
                .flatExtracting(Insight::reflections)
                .contains(ReflectionQuestion.values());
    }

    @Test
    void theCatalogueBeginsWithStrengths() {
        List<String> sections = owner.get("/api/insights").json().findValuesAsText("section");
        assertThat(sections.stream().distinct())
                .containsExactly("appreciate", "together", "structure");
        assertThat(sections.stream().map(List.of("appreciate", "together", "structure")::indexOf))
                .isSorted();
    }

    @Test
    void aMapAnswersEveryInsightInTheOrderOfTheCatalogue() {
        SupportMap map =
                ownersMap(
                        """
                        Ann: family
                        Bo: friend
                        Cy: friend
                        Di: friend
                        Ed: friend
                        Flo: friend
                        Gus: friend
                        Hal: friend
                        """);
        JsonNode answers = owner.get("/api/maps/" + map.id() + "/insights").json();
        assertThat(answers.findValuesAsText("key"))
                .isEqualTo(owner.get("/api/insights").json().findValuesAsText("key"));
        assertThat(find(answers, "family-share").toString())
                .isEqualTo(
                        "{\"key\":\"family-share\",\"found\":true,\"awaits\":[],\"alters\":[\"%s\"],\"domains\":[],\"values\":{\"share\":0.125,\"people\":8}}"
                                .formatted(map.alters().getFirst().id()));
        assertThat(find(answers, "lost-contacts").toString())
                .isEqualTo(
                        "{\"key\":\"lost-contacts\",\"found\":false,\"awaits\":[],\"alters\":[],\"domains\":[],\"values\":{}}");
    }

    @Test
    void aYoungMapIsNotJudged() {
        SupportMap map = ownersMap("Ann: family");
        JsonNode answers = owner.get("/api/maps/" + map.id() + "/insights").json();
        assertThat(find(answers, "often-not-close").toString())
                .isEqualTo(
                        "{\"key\":\"often-not-close\",\"found\":false,\"awaits\":[\"alters\",\"closeness\",\"contact\"],\"alters\":[],\"domains\":[],\"values\":{}}");
    }

    @Test
    void anUndefinedValueIsNullAndNotOmitted() {
        SupportMap map = ownersMap("Ann > me\nBo: 1\nCy: 1\nDi: 1\nEd: 1\nFlo: 1");
        JsonNode answers = owner.get("/api/maps/" + map.id() + "/insights").json();
        JsonNode values = find(answers, "support-measures").path("values");
        assertThat(values.has("multiplexity")).isTrue();
        assertThat(values.path("multiplexity").isNull()).isTrue();
    }

    @Test
    void aMapOfSomebodyElseIsNotFound() {
        SupportMap map = MapSketch.of("Ann: family").map();
        maps.create(TestGraph.account(), map);
        assertThat(owner.get("/api/maps/" + map.id() + "/insights").status()).isEqualTo(404);
    }

    @Test
    void aStrangerIsAskedToSignIn() {
        SupportMap map = ownersMap("Ann: family");
        assertThat(kithmap.stranger().get("/api/insights").status()).isEqualTo(401);
        assertThat(kithmap.stranger().get("/api/maps/" + map.id() + "/insights").status())
                .isEqualTo(401);
    }

    private SupportMap ownersMap(String sketch) {
        SupportMap map = MapSketch.of(sketch).map();
        maps.create(Account.OWNER.id(), map);
        return map;
    }

    private static JsonNode find(JsonNode list, String key) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(each -> each.path("key").textValue().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
