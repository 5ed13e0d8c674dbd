package org.kithmap.insight;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kithmap.testing.MapSketch;
import org.kithmap.testing.Samples;

/// The answers written down for one insight, in `src/test/resources/insights/<key>.txt`:
///
/// ```
/// == sample noor
/// -- alters tomasz, universe
/// -- domains financial, spirituality
///
/// == two who share an area
/// Ann > me: practical living
/// Bo > me: practical living
/// -- none
/// ```
///
/// A title, a map (a sample, or a [MapSketch]), and the answer. What is empty in an answer is left
/// out; null is written as `undefined`, and numbers are rounded to four digits.
///
/// @param answer line by line
record Example(String title, MapSketch sketch, String answer) {}

final class InsightExamples {

    private static final String SAMPLE = "sample ";

    private InsightExamples() {}

    static List<Example> of(String key) {
        List<Example> examples = new ArrayList<>();
        for (String block : text(key).split("(?m)^== ")) {
            if (!block.isBlank()) {
                examples.add(example(block));
            }
        }
        return examples;
    }

    private static Example example(String block) {
        List<String> lines = block.lines().skip(1).filter(line -> !line.startsWith("#")).toList();
        String title = block.lines().findFirst().orElseThrow().strip();
        String answer =
                lines.stream()
                        .filter(line -> line.startsWith("--"))
                        .map(line -> line.substring(2).strip())
                        .collect(Collectors.joining("\n"));
        MapSketch mapSketch =
                title.startsWith(SAMPLE)
                        ? new MapSketch(Samples.map(title.substring(SAMPLE.length())), List.of())
                        : MapSketch.of(
                                lines.stream()
                                        .filter(line -> !line.startsWith("--"))
                                        .collect(Collectors.joining("\n")));
        return new Example(title, mapSketch, answer);
    }

    /// An answer as it is written in the file.
    static String written(Insight insight, InsightResult insightResult) {
        if (!insightResult.found()) {
            return "none";
        }
        List<String> lines = new ArrayList<>();
        list(lines, "alters", names(insightResult.alters()));
        list(lines, "domains", insightResult.domains());
        for (InsightValue value : insight.values()) {
            Object one = insightResult.values().get(value.name());
            if (one instanceof List<?> list) {
                list(lines, value.name(), value.type() == ValueType.ALTERS ? names(list) : list);
            } else {
                lines.add(value.name() + " " + written(one));
            }
        }
        return String.join("\n", lines);
    }

    private static void list(List<String> lines, String name, List<?> list) {
        if (!list.isEmpty()) {
            lines.add(
                    name
                            + " "
                            + list.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
    }

    private static List<String> names(List<?> ids) {
        return ids.stream().map(id -> MapSketch.name((String) id)).toList();
    }

    private static String written(@Nullable Object one) {
        if (one == null) {
            return "undefined";
        }
        return one instanceof Double number
                ? String.format(Locale.ROOT, "%.4f", number)
                : one.toString();
    }

    private static String text(String key) {
        try (InputStream in =
                InsightExamples.class.getResourceAsStream("/insights/" + key + ".txt")) {
            if (in == null) {
                throw new AssertionError(
                        "write down what cypher/insights/%s.cypher answers, in src/test/resources/insights/%s.txt"
                                .formatted(key, key));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
