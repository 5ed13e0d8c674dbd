package org.kithmap.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kithmap.http.ModuleBundler.Joined;

/// The page as the service sends it: `index.html` with its style sheets bundled into one file, and
/// its modules into another.
///
/// @param touched the fingerprint of the source files, see [WebFiles#touched]
/// @param html the page, with paths that change if any file changes
/// @param joined the bundled files by their path
record BundledPage(long touched, String html, Map<String, GzippedText> joined) {

    /// The path of the style sheet. It is in this folder so that the relative paths to `../fonts/`
    /// stay valid.
    private static final String STYLES = "styles/joined.css";

    private static final String MODULES = "joined.js";

    /// The entry modules of parts that the page loads only when they are opened.
    private static final List<String> LATER = List.of("features/analysis/workbench.js");

    private static final Pattern MAPPED = Pattern.compile("\"([^\"]+)\":\\s*\"(/[^\"]+)\"");
    private static final Pattern STYLE =
            Pattern.compile(
                    " *<link rel=\"stylesheet\" href=\"/([\\w./-]+)\"(?: media=\"([^\"]+)\")?>\n");
    private static final Pattern ENTRY =
            Pattern.compile(" *<script type=\"module\" src=\"/(main\\.js)\"></script>\n");
    private static final Pattern ON_ITS_OWN =
            Pattern.compile("<script [^>]*src=\"/(?!main\\.js)([\\w./-]+)\"");
    private static final Pattern OWN_FILE =
            Pattern.compile("(href|src)=\"/(?!webjars/)([\\w./-]+)\"");

    static BundledPage of(long touched) {
        String page = WebFiles.text("index.html");
        Set<String> apart =
                ON_ITS_OWN
                        .matcher(page)
                        .results()
                        .map(script -> script.group(1))
                        .collect(Collectors.toSet());
        Joined modules = ModuleBundler.join("main.js", apart, WebFiles::text);
        String styles =
                STYLE.matcher(page)
                        .results()
                        .map(BundledPage::style)
                        .collect(Collectors.joining("\n"));
        String head =
                modules.others().stream()
                        .sorted()
                        .map(other ->
                                other.startsWith("./") ? other.substring(1) : address(other, page))
                        .map("    <link rel=\"modulepreload\" href=\"%s\">\n"::formatted)
                        .collect(Collectors.joining("", "", ""));
        String links =
                "%s    <script type=\"module\" src=\"/%s\"></script>\n    <link rel=\"stylesheet\" href=\"/%s\">\n"
                        .formatted(head, MODULES, STYLES);
        String html =
                ENTRY.matcher(STYLE.matcher(page).replaceAll(""))
                        .replaceFirst(Matcher.quoteReplacement(links));
        Map<String, GzippedText> files = new HashMap<>();
        files.put(MODULES, GzippedText.of(modules.text()));
        files.put(STYLES, GzippedText.of(styles));
        for (String entry : LATER) {
            Joined later = ModuleBundler.joinLater(entry, modules, apart, WebFiles::text);
            later.others().forEach(other -> requireMapped(other, page));
            files.put(entry, GzippedText.of(later.text()));
        }
        String base = "/at/" + WebFiles.version() + "/";
        return new BundledPage(
                touched,
                OWN_FILE.matcher(html)
                        .replaceAll(link ->
                                "%s=\"%s%s\"".formatted(link.group(1), base, link.group(2))),
                files);
    }

    private static String style(MatchResult link) {
        String rules = "/* --- %s */\n%s".formatted(link.group(1), WebFiles.text(link.group(1)));
        return link.group(2) == null ? rules : "@media %s {\n%s}\n".formatted(link.group(2), rules);
    }

    private static void requireMapped(String imported, String page) {
        if (!imported.startsWith("./")) {
            address(imported, page);
        }
    }

    /// Returns the path of a library according to the import map.
    private static String address(String imported, String page) {
        return MAPPED.matcher(page)
                .results()
                .filter(entry ->
                        entry.group(1).endsWith("/")
                                ? imported.startsWith(entry.group(1))
                                : imported.equals(entry.group(1)))
                .map(entry -> entry.group(2) + imported.substring(entry.group(1).length()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "a module imports \"%s\", which is not in the import map of index.html"
                                        .formatted(imported)));
    }
}
