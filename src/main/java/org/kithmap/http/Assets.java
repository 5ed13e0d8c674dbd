package org.kithmap.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kithmap.util.Sha256;

/// The page and its files. The path of the files contains a version that changes with their
/// content, so that browsers may cache them for a long time. The many small files of `web/` are
/// served as a few large ones, and the page lists all files it will need, so that browsers request
/// them at once.
///
/// During development, reloading the page shows a change in `web/`: the page is rebuilt if a file
/// was modified.
final class Assets {

    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    /// A test beside a module, or what such tests share. The build leaves them out.
    private static final Pattern TEST = Pattern.compile("\\.test[^/]*\\.js$");

    private static final String KEPT = "public, max-age=31536000, immutable";
    private static final Map<String, String> TYPES =
            Map.of(
                    "js", "text/javascript",
                    "css", "text/css",
                    "svg", "image/svg+xml",
                    "woff2", "font/woff2",
                    "txt", "text/plain");

    private volatile BundledPage page = BundledPage.of(WebFiles.touched());

    void add(RoutesConfig routes) {
        routes.get("/", this::page);
        routes.get("/index.html", this::page);
        routes.get("/at/{version}/<file>", this::file);
    }

    /// Returns the SHA-256 in Base64 of the import map, the only inline script of the page.
    String importMapHash() {
        Matcher importMap = IMPORT_MAP.matcher(page.html());
        if (!importMap.find()) {
            throw new IllegalStateException("web/index.html has no <script type=\"importmap\">");
        }
        return Sha256.base64(importMap.group(1));
    }

    private void page(Context ctx) {
        long touched = WebFiles.touched();
        if (touched != page.touched()) {
            page = BundledPage.of(touched);
        }
        ctx.header("Cache-Control", "no-cache").html(page.html());
    }

    private void file(Context ctx) {
        String file = ctx.pathParam("file");
        String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
        if (type == null || file.contains("..") || TEST.matcher(file).find()) {
            throw nothing();
        }
        ctx.header("Cache-Control", KEPT).contentType(type);
        GzippedText joined = page.joined().get(file);
        if (joined != null) {
            joined.answer(ctx);
            return;
        }
        byte[] content = WebFiles.find(file);
        if (content == null) {
            throw nothing();
        }
        ctx.result(content);
    }

    private static HttpResponseException nothing() {
        return new HttpResponseException(404, "There is no such file.", Map.of());
    }
}
