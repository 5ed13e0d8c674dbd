package org.kithmap.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The texts of one language, read from its file without a browser: a flat list of `'key':
/// 'text',`.
///
/// @param file as in `web/i18n/nl.js`; those of parts that are loaded later stand beside it in
///   folders
/// @param byKey in the order in which they stand; those of easy words after those of the language
///   from which they differ
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
    private static final Pattern LANGUAGE =
            Pattern.compile("tag: '([a-z-]+)'.*?import\\('\\./([\\w-]+\\.js)'\\)");

    /// A text of the page and the line it stands on.
    ///
    /// @param words without the quotation marks
    public record Text(String words, int line) {}

    /// The tags of all languages, English first.
    public static List<String> languages() {
        return List.copyOf(fileNames().keySet());
    }

    private static Map<String, String> fileNames() {
        Map<String, String> names = new LinkedHashMap<>();
        LANGUAGE.matcher(read(FOLDER.resolve("languages.js")))
                .results()
                .forEach(line -> names.put(line.group(1), line.group(2)));
        return names;
    }

    private static Path file(String language) {
        return FOLDER.resolve(Objects.requireNonNull(fileNames().get(language), language));
    }

    /// The language of a tag, as in `nl` of `nl-simple`, from which easy words take what they do
    /// not say in their own way.
    static String base(String language) {
        return Locale.forLanguageTag(language).getLanguage();
    }

    /// Of the page and of its parts that are loaded later. For easy English, also those that the
    /// server has in English.
    public static PageTexts of(String language) {
        return base(language).equals(language) ? ofBase(language) : ofEasyWords(language);
    }

    private static PageTexts ofEasyWords(String language) {
        Path file = file(language);
        Map<String, Text> byKey = new LinkedHashMap<>(ofBase(base(language)).byKey());
        if (base(language).equals("en")) {
            ServerTexts.all().forEach((key, words) -> byKey.put(key, new Text(words, 0)));
        }
        byKey.putAll(in(file));
        return new PageTexts(file, byKey);
    }

    private static PageTexts ofBase(String language) {
        Path file = file(language);
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
                        Stream.concat(Stream.of(file(language)), parts(language).stream()))
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
