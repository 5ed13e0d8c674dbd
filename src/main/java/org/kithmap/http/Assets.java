package org.kithmap.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The page and what it is made of. Its files stand under an address with a version that changes
/// with their content, so that browsers may keep them for good, and the page names every module it
/// will need, so that browsers ask for all at once instead of one after the other.
///
/// The page itself is read anew each time it is asked for: whoever works on `web/` only reloads.
final class Assets {

    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);
    private static final Pattern MAPPED = Pattern.compile("\"([^\"]+)\":\\s*\"(/[^\"]+)\"");
    private static final Pattern OWN_FILE =
            Pattern.compile("(href|src)=\"/(?!webjars/)([\\w./-]+)\"");
    private static final Pattern IMPORTED =
            Pattern.compile(
                    "^(?:import|export)\\s(?:[^;'()=]*?\\sfrom\\s)?'([^']+)';", Pattern.MULTILINE);
    private static final String KEPT = "public, max-age=31536000, immutable";
    private static final Map<String, String> TYPES =
            Map.of(
                    "js", "text/javascript",
                    "css", "text/css",
                    "svg", "image/svg+xml",
                    "woff2", "font/woff2",
                    "txt", "text/plain");

    private final String html = new String(read("index.html"), StandardCharsets.UTF_8);
    private final String importMap = firstGroup(IMPORT_MAP, html);

    void add(RoutesConfig routes) {
        routes.get("/", Assets::page);
        routes.get("/index.html", Assets::page);
        routes.get("/at/{version}/<file>", Assets::file);
    }

    /// Base64 of the SHA-256 of the import map, the one inline script there is.
    String importMapHash() {
        return Base64.getEncoder()
                .encodeToString(sha256().digest(importMap.getBytes(StandardCharsets.UTF_8)));
    }

    private static void page(Context ctx) {
        ctx.header("Cache-Control", "no-cache").html(new Assets().page());
    }

    private static void file(Context ctx) {
        String file = ctx.pathParam("file");
        String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
        byte[] content = type == null || file.contains("..") ? null : find(file);
        if (content == null) {
            throw new HttpResponseException(404, "There is no such file.", Map.of());
        }
        ctx.header("Cache-Control", KEPT).contentType(String.valueOf(type)).result(content);
    }

    /// The page, its links leading to the files as they are now.
    String page() {
        String base = "/at/" + version() + "/";
        String preloads =
                modules().stream()
                        .map(file -> file.startsWith("/") ? file : base + file)
                        .map("    <link rel=\"modulepreload\" href=\"%s\">\n"::formatted)
                        .collect(Collectors.joining());
        return OWN_FILE.matcher(html)
                .replaceAll(link -> "%s=\"%s%s\"".formatted(link.group(1), base, link.group(2)))
                .replaceFirst("(?=    <script src)", Matcher.quoteReplacement(preloads));
    }

    /// Every module that the page imports, directly or not: files of ours, and addresses of
    /// others'.
    private Set<String> modules() {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of("app.js"));
        while (!open.isEmpty()) {
            String file = open.pop();
            if (found.add(file) && !file.startsWith("/")) {
                String text = new String(read(file), StandardCharsets.UTF_8);
                IMPORTED.matcher(text)
                        .results()
                        .map(imported -> resolve(file, imported.group(1)))
                        .forEach(open::add);
            }
        }
        return found;
    }

    private String resolve(String from, String imported) {
        if (imported.startsWith(".")) {
            return Path.of(from).resolveSibling(imported).normalize().toString();
        }
        return MAPPED.matcher(importMap)
                .results()
                .filter(entry ->
                        entry.group(1).endsWith("/")
                                ? imported.startsWith(entry.group(1))
                                : imported.equals(entry.group(1)))
                .map(entry -> entry.group(2) + imported.substring(entry.group(1).length()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "web/%s imports \"%s\", which the import map of index.html does not name"
                                        .formatted(from, imported)));
    }

    /// Of everything in `web/`, also what is only loaded when it is wanted, such as a language.
    private static String version() {
        URI web = location();
        try (FileSystem jar =
                web.getScheme().equals("jar") ? FileSystems.newFileSystem(web, Map.of()) : null) {
            Path root = jar == null ? Path.of(web) : jar.getPath("/web");
            MessageDigest digest = sha256();
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    digest.update(Files.readAllBytes(file));
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI location() {
        try {
            return Objects.requireNonNull(Assets.class.getResource("/web")).toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] read(String file) {
        byte[] content = find(file);
        if (content == null) {
            throw new IllegalStateException("web/%s is not on the classpath".formatted(file));
        }
        return content;
    }

    private static byte @Nullable [] find(String file) {
        try (InputStream in = Assets.class.getResourceAsStream("/web/" + file)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstGroup(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("web/index.html has no <script type=\"importmap\">");
        }
        return matcher.group(1);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
