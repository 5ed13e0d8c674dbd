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

/// The texts of one language, read from its file without a browser: a flat list of `'key':
/// 'text',`.
///
/// @param file as in `web/i18n/nl.js`; those of parts that are loaded later stand beside it in
///   folders
/// @param byKey in the order in which they stand
public record PageTexts(Path file, Map<String, Text> byKey) {

    /// The end of the key of a text that speaks about the person whose map it is. Without it, the
    /// key is that of the text that speaks to them.
    static final String BY_NAME = ".by-name";

    static final Path FOLDER = Path.of("web/i18n");

    private static final String START = "export const texts = {\n";
    private static final String END = "\n};";
    private static final Pattern TEXT =
            Pattern.compile(
                    "\\G\\s*'([^'\n]+)': ('(?:[^'\\\\\n]|\\\\.)*'|\"(?:[^\"\\\\\n]|\\\\.)*\"),");
    private static final Pattern PART = Pattern.compile("import\\('\\./(\\w+/\\w+\\.js)'\\)");
    private static final Pattern TAG = Pattern.compile("tag: '([a-z]+)'");
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

    /// A text of the page and the line it stands on.
    ///
    /// @param words without the quotation marks
    public record Text(String words, int line) {}

    /// The tags of all languages, English first.
    public static List<String> languages() {
        return TAG.matcher(read(FOLDER.resolve("languages.js")))
                .results()
                .map(tag -> tag.group(1))
                .toList();
    }

    /// Of the page and of its parts that are loaded later.
    public static PageTexts of(String language) {
        Path file = FOLDER.resolve(language + ".js");
        Map<String, Text> byKey = new LinkedHashMap<>(in(file));
        for (Path part : parts(language)) {
            in(part).forEach((key, text) -> {
                if (byKey.put(key, text) != null) {
                    throw new AssertionError(
                            "%s:%d: '%s' is in %s, too. Keep one of them."
                                    .formatted(part, text.line(), key, file));
                }
            });
        }
        return new PageTexts(file, byKey);
    }

    /// Every file with texts of these languages.
    static List<Path> files(List<String> languages) {
        return languages.stream()
                .flatMap(language ->
                        Stream.concat(
                                Stream.of(FOLDER.resolve(language + ".js")),
                                parts(language).stream()))
                .toList();
    }

    private static List<Path> parts(String language) {
        return PART.matcher(read(FOLDER.resolve("languages.js")))
                .results()
                .map(part -> FOLDER.resolve(part.group(1)))
                .filter(part -> part.endsWith(language + ".js"))
                .toList();
    }

    private static Map<String, Text> in(Path file) {
        // Comments become blank lines, so that lines keep their numbers.
        String source = read(file).replaceAll("(?m)^\\s*//.*$", "");
        int start = source.indexOf(START) + START.length();
        int end = source.lastIndexOf(END);
        Map<String, Text> byKey = new LinkedHashMap<>();
        Matcher text = TEXT.matcher(source);
        int at = start;
        for (text.region(start, end + 1); text.find(); at = text.end()) {
            String words = text.group(2).substring(1, text.group(2).length() - 1);
            int line = line(source, text.start(1));
            Text before = byKey.put(text.group(1), new Text(words, line));
            if (before != null) {
                throw new AssertionError(
                        "%s:%d: '%s' is there already, on line %d. Keep one of them."
                                .formatted(file, line, text.group(1), before.line()));
            }
        }
        if (!source.substring(at, end).isBlank()) {
            throw new AssertionError(
                    "%s:%d: not a text. Write 'key': 'text', with a comma, on one line."
                            .formatted(file, line(source, at) + 1));
        }
        return byKey;
    }

    /// What an insight says in English, by the keys of its translations.
    static Map<String, String> ofInsights() {
        Map<String, String> texts = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(Path.of("cypher/insights"))) {
            files.sorted().forEach(file -> texts.putAll(ofInsight(file)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return texts;
    }

    /// What every query for research says in English, by the keys of its translations.
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
        for (Matcher line = INSIGHT_LINE.matcher(read(file)); line.find(); ) {
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

    /// What the schema of the copy says of its properties in English, by the keys of their
    /// translations: `schema.Step.way`, or `schema.id` where it means the same everywhere, or
    /// `schema.phase` for a property of a tie between people.
    static Map<String, String> ofSchema() {
        Map<String, String> texts = new LinkedHashMap<>();
        String kind = "";
        for (Matcher part =
                        SCHEMA.matcher(
                                read(
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
        for (Matcher line = INSIGHT_LINE.matcher(read(file)); line.find(); ) {
            String field = line.group(1);
            if (field == null) {
                texts.computeIfPresent(key, (k, text) -> text + " " + line.group(2));
            } else if (INSIGHT_TEXTS.contains(field.replace(BY_NAME, ""))) {
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

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError("can't read " + file, e);
        }
    }

    private static int line(String source, int at) {
        return (int) source.substring(0, at).lines().count();
    }
}
