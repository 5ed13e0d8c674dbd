package org.kithmap.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The keys of texts that the page's modules speak of: whole ones, as in `'card.close'`, and
/// composed ones, as in `type.${type}`, which stand for every key they can become.
record UsedKeys(List<Use> uses) {

    private static final Pattern WHOLE = Pattern.compile("'([a-z][\\w-]*(?:\\.[\\w-]+)+)'");
    private static final Pattern COMPOSED =
            Pattern.compile("`([a-z][\\w-]*\\.[\\w.-]*(?:\\$\\{[^{}`]*\\}[\\w.-]*)+)`");
    private static final Pattern GAP = Pattern.compile("\\$\\{[^{}]*\\}");

    /// @param written as it stands in the file
    /// @param fits whether a key is one of those
    record Use(Path file, int line, String written, Predicate<String> fits) {
        String section() {
            return written.substring(0, written.indexOf('.'));
        }

        @Override
        public String toString() {
            return "%s:%d: %s".formatted(file, line, written);
        }
    }

    /// Every module of the page but the languages themselves and the tests.
    static UsedKeys inThePage() throws IOException {
        List<Path> languages = PageTexts.files(PageTexts.languages());
        List<Use> uses = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("web"))) {
            files.filter(file -> file.toString().endsWith(".js") && !languages.contains(file))
                    .filter(file -> !file.toString().contains(".test"))
                    .sorted()
                    .forEach(file -> uses.addAll(in(file)));
        }
        return new UsedKeys(uses);
    }

    boolean contain(String key) {
        String spoken = key.replace(PageTexts.BY_NAME, ""); // the page chooses between the two
        return uses.stream().anyMatch(use -> use.fits().test(spoken));
    }

    private static List<Use> in(Path file) {
        List<Use> uses = new ArrayList<>();
        List<String> lines = PageTexts.read(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int line = i + 1;
            if (lines.get(i).startsWith("import ")) {
                continue;
            }
            for (Matcher whole = WHOLE.matcher(lines.get(i)); whole.find(); ) {
                uses.add(new Use(file, line, whole.group(1), whole.group(1)::equals));
            }
            for (Matcher composed = COMPOSED.matcher(lines.get(i)); composed.find(); ) {
                uses.add(new Use(file, line, composed.group(1), pattern(composed.group(1))));
            }
        }
        return uses;
    }

    private static Predicate<String> pattern(String template) {
        return Pattern.compile(
                        GAP.splitAsStream(template + " ")
                                .map(part -> Pattern.quote(part.strip()))
                                .collect(Collectors.joining(".+")))
                .asMatchPredicate();
    }
}
