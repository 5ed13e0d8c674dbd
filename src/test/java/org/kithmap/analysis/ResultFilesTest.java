package org.kithmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kithmap.analysis.AnalysisPractice.analyst;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.kithmap.analysis.export.ArrowContent;
import org.kithmap.json.Json;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/// Files of results in [AnalysisPractice].
class ResultFilesTest {

    @Test
    void aTableIsExportedBesideItsOutcome() throws IOException {
        byte[] zip = export("csv", "RETURN '=1+1' AS `a,b`, -1 AS n, 'say \\\"hi\\\"' AS c");
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files.keySet()).containsExactly("result.csv", "result.csv-metadata.json");
        assertThat(files.get("result.csv"))
                .isEqualTo("\"a,b\",n,c\r\n'=1+1,-1,\"say \"\"hi\"\"\"\r\n");
        JsonNode about = Json.MAPPER.readTree(files.get("result.csv-metadata.json"));
        assertThat(about.path("url").textValue()).isEqualTo("result.csv");
        assertThat(about.at("/notes/0/complete").booleanValue()).isTrue();
        assertThat(about.at("/notes/0/maps").intValue()).isEqualTo(6);
        assertThat(about.at("/notes/0/fewerThan").intValue()).isEqualTo(5);
    }

    @Test
    void aJsonFileNamesTheWithheldValues() throws IOException {
        JsonNode file =
                Json.MAPPER.readTree(
                        export("json", "MATCH (a:Alter) WITH a LIMIT 2 RETURN count(a) AS n"));
        assertThat(file.path("rows").toString()).isEqualTo("[[{\"$suppressed\":5}]]");
        assertThat(file.at("/about/suppressed").intValue()).isEqualTo(1);
    }

    @Test
    void aGraphFileHasEachNodeAndTieOnce() throws Exception {
        String file =
                new String(
                        export(
                                "graphml",
                                "MATCH p = (:Ego)-[:KNOWS]->(:Alter) RETURN p, nodes(p) AS n"),
                        StandardCharsets.UTF_8);
        Document document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(file)));
        assertThat(document.getElementsByTagName("node").getLength()).isEqualTo(14);
        assertThat(document.getElementsByTagName("edge").getLength()).isEqualTo(8);
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                .contains("\"complete\":true");
    }

    @Test
    void anArrowFileNamesTheWithheldValues() throws IOException {
        ArrowContent file =
                ArrowContent.of(
                        export(
                                "arrow",
                                "MATCH (:Ego)-[k:KNOWS]->(a) RETURN k.closeness AS c, count(a) AS n ORDER BY n DESC"));
        assertThat(file.kinds()).isEqualTo(Map.of("c", "Int(64, true)", "n", "Int(64, true)"));
        assertThat(file.rows()).containsExactly(List.of(5L, 6L), Arrays.asList(1L, null));
        assertThat(file.about().path("suppressed").intValue()).isEqualTo(1);
        assertThat(file.about().path("build").textValue())
                .isEqualTo(analyst().get("/api/analysis").json().at("/build/id").textValue());
    }

    private static byte[] export(String format, String query) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            analyst()
                                    .method(
                                            "POST",
                                            "/api/analysis/exports",
                                            "{\"query\": \"%s\", \"format\": \"%s\"}"
                                                    .formatted(query, format))
                                    .header("Cookie", analyst().cookie())
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
