package org.kithmap.http;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The page as the service sends it: `index.html` with paths that change with the content of the
/// files, so that browsers may cache them for a long time.
///
/// @param touched the fingerprint of the source files, see [WebFiles#touched]
record IndexPage(long touched, String html) {

    private static final Pattern OWN_FILE =
            Pattern.compile("(href|src)=\"/(?!webjars/)([\\w./-]+)\"");
    private static final Pattern MODULE =
            Pattern.compile("<script type=\"module\"[^>]* src=\"/([\\w./-]+)\"");

    /// Of a module of `web/`, which the bundle has in a chunk.
    private static final Pattern PRELOAD =
            Pattern.compile(" *<link rel=\"modulepreload\" href=\"[^\"]+\">\n");

    /// @param bundle what the page loads instead of the files that were bundled; may be empty
    static IndexPage of(long touched, WebBundle bundle) {
        String page = WebFiles.text("index.html");
        String others = "/at/" + WebFiles.version() + "/";
        String html =
                OWN_FILE.matcher(bundle.isEmpty() ? page : PRELOAD.matcher(page).replaceAll(""))
                        .replaceAll(link ->
                                "%s=\"%s\""
                                        .formatted(
                                                link.group(1),
                                                bundle.path(link.group(2))
                                                        .orElse(others + link.group(2))));
        return new IndexPage(touched, html.replace("</head>", preloads(page, bundle) + "</head>"));
    }

    /// Returns links by which browsers request chunks at once, instead of when they have read the
    /// module that imports them.
    private static String preloads(String page, WebBundle bundle) {
        List<String> modules =
                MODULE.matcher(page).results().map(script -> script.group(1)).toList();
        return bundle.chunksOf(modules).stream()
                .map("    <link rel=\"modulepreload\" href=\"%s\">\n"::formatted)
                .collect(Collectors.joining());
    }
}
