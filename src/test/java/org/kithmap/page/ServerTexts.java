package org.kithmap.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The texts of the page that the server has in English, in its own files.
final class ServerTexts {

    private static final Pattern INSIGHT_LINE =
            Pattern.compile("^//(?: @([\\w.-]+)\\s+|   )(.*)$", Pattern.MULTILINE);
    private static final List<String> INSIGHT_TEXTS =
            List.of("title", "question", "finding", "none", "why");
    private static final Pattern LABELLED = Pattern.compile("(\\w+)\\s+\\S+\\s+(.+)");
    private static final Pattern COLUMN = Pattern.compile("(\\w+)\\s+(.+)");
    private static final Pattern PARAMETER =
            Pattern.compile("(\\w+)\\s+\\S+\\s+\"[^\"]*\"\\s+(.+)");
    private static final Pattern SCHEMA =
            Pattern.compile(
                    "put\\(\\s*\"(\\w+)\"|property\\(\\s*\"(\\w+)\",\\s*(?:\\w+|\"[^\"]*\"),\\s*\"([^\"]*)\"\\)");

    private ServerTexts() {}

    /// Every text that the server has in English, by the keys of their translations.
    static Map<String, String> all() {
        Map<String, String> texts = new LinkedHashMap<>(ofInsights());
        texts.putAll(ofResearch());
        texts.putAll(ofSchema());
        return texts;
    }

    /// The English texts of insights, by the keys of their translations.
    static Map<String, String> ofInsights() {
        Map<String, String> texts = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(Path.of("cypher/insights"))) {
            files.sorted().forEach(file -> texts.putAll(ofInsight(file)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return texts;
    }

    /// The English texts of the queries for research, by the keys of their translations.
    static Map<String, String> ofResearch() {
        Map<String, String> texts = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(Path.of("cypher/research"))) {
            files.sorted().forEach(file -> texts.putAll(ofResearch(file)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return texts;
    }

    private static Map<String, String> ofResearch(Path file) {
        String query = "research." + file.getFileName().toString().replace(".cypher", "") + ".";
        Map<String, String> texts = new LinkedHashMap<>();
        String key = "";
        for (Matcher line = INSIGHT_LINE.matcher(PageTexts.read(file)); line.find(); ) {
            String field = line.group(1);
            Matcher named = ("parameter".equals(field) ? PARAMETER : COLUMN).matcher(line.group(2));
            if (field == null) {
                texts.computeIfPresent(key, (k, text) -> text + " " + line.group(2));
            } else if (List.of("title", "question", "why").contains(field)) {
                key = query + field;
                texts.put(key, line.group(2));
            } else if (named.matches()) {
                key = query + field + "." + named.group(1);
                texts.put(key, named.group(2));
            }
        }
        return texts;
    }

    /// The English descriptions of the properties in the schema of the copy, by the keys of their
    /// translations: `schema.Step.way`, or `schema.id` where it means the same everywhere, or
    /// `schema.phase` for a property of a tie between people.
    static Map<String, String> ofSchema() {
        Map<String, String> texts = new LinkedHashMap<>();
        String kind = "";
        for (Matcher part =
                        SCHEMA.matcher(
                                PageTexts.read(
                                        Path.of(
                                                "src/main/java/org/kithmap/research/SchemaDescription.java")));
                part.find(); ) {
            if (part.group(1) != null) {
                kind = part.group(1) + ".";
            } else {
                texts.put("schema." + kind + part.group(2), part.group(3));
            }
        }
        return texts;
    }

    private static Map<String, String> ofInsight(Path file) {
        String insight = "insight." + file.getFileName().toString().replace(".cypher", "") + ".";
        Map<String, String> texts = new LinkedHashMap<>();
        String key = "";
        for (Matcher line = INSIGHT_LINE.matcher(PageTexts.read(file)); line.find(); ) {
            String field = line.group(1);
            if (field == null) {
                texts.computeIfPresent(key, (k, text) -> text + " " + line.group(2));
            } else if (INSIGHT_TEXTS.contains(field.replace(PageTexts.BY_NAME, ""))) {
                key = insight + field;
                texts.put(key, line.group(2));
            } else {
                Matcher labelled = LABELLED.matcher(line.group(2));
                key = insight + "label." + (labelled.matches() ? labelled.group(1) : "");
                if (field.equals("value") && labelled.matches()) {
                    texts.put(key, labelled.group(2));
                }
            }
        }
        return texts;
    }
}
