package org.kithmap.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kithmap.util.Sha256;

/// The page and its files. The path of a file changes with its content, so that browsers may cache
/// it for a long time: a file of the bundle has a hash in its name, and other files are in a folder
/// named after the version of all of them.
///
/// During development, where there is no bundle, reloading the page shows a change in `web/`: the
/// version changes if a file was modified.
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
                    "map", "application/json",
                    "svg", "image/svg+xml",
                    "woff2", "font/woff2",
                    "txt", "text/plain");

    /// Files that are worth compressing once instead of for each request.
    private static final Set<String> GZIPPED = Set.of("js", "css");

    private final WebBundle bundle = WebBundle.load();
    private final Map<String, GzippedText> gzipped = new ConcurrentHashMap<>();
    private volatile IndexPage page = IndexPage.of(WebFiles.touched(), bundle);

    void add(RoutesConfig routes) {
        routes.get("/", this::page);
        routes.get("/index.html", this::page);
        routes.get("/at/{version}/<file>", this::file);
        routes.get(WebBundle.PATH + "{file}", this::bundled);
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
            page = IndexPage.of(touched, bundle);
        }
        ctx.header("Cache-Control", "no-cache").html(page.html());
    }

    private void file(Context ctx) {
        String file = ctx.pathParam("file");
        String type = TYPES.get(extension(file));
        if (type == null || file.contains("..") || TEST.matcher(file).find()) {
            throw nothing();
        }
        byte[] content = WebFiles.find(file);
        if (content == null) {
            throw nothing();
        }
        ctx.header("Cache-Control", KEPT).contentType(type).result(content);
    }

    private void bundled(Context ctx) {
        String file = ctx.pathParam("file");
        String type = TYPES.get(extension(file));
        if (type == null || !bundle.contains(file)) {
            throw nothing();
        }
        ctx.header("Cache-Control", KEPT).contentType(type);
        if (GZIPPED.contains(extension(file))) {
            gzipped.computeIfAbsent(file, key -> GzippedText.of(bundle.read(key))).answer(ctx);
        } else {
            ctx.result(bundle.read(file));
        }
    }

    private static String extension(String file) {
        return file.substring(file.lastIndexOf('.') + 1);
    }

    private static HttpResponseException nothing() {
        return new HttpResponseException(404, "There is no such file.", Map.of());
    }
}
