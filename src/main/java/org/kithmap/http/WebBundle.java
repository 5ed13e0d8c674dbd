package org.kithmap.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.kithmap.json.Json;

/// The modules and style sheets of `web/` as esbuild bundles them for the product: minified, split
/// into chunks, and named after a hash of their content. It is empty where the build did not make
/// one, as when `mvn` starts Kithmap from its classes: there the page loads the modules themselves.
final class WebBundle {

    /// The path at which the bundle is served.
    static final String PATH = "/bundle/";

    private static final String FOLDER = "/web-bundle/";
    private static final String METAFILE = "/web-bundle.json";
    private static final String SOURCES = "web/";

    private final Set<String> files = new HashSet<>();
    private final Map<String, String> fileBySource = new HashMap<>();
    private final Map<String, List<String>> importsByFile = new HashMap<>();

    private WebBundle() {}

    /// Returns the bundle of the class path.
    static WebBundle load() {
        byte[] metafile =
                "false".equals(System.getProperty(WebServer.BUNDLE))
                        ? null
                        : WebFiles.resource(METAFILE);
        try {
            return metafile == null ? new WebBundle() : of(Json.MAPPER.readTree(metafile));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param metafile what esbuild says about the files it wrote
    private static WebBundle of(JsonNode metafile) {
        WebBundle bundle = new WebBundle();
        for (Map.Entry<String, JsonNode> output : metafile.path("outputs").properties()) {
            bundle.add(name(output.getKey()), output.getValue());
        }
        return bundle;
    }

    private void add(String file, JsonNode output) {
        files.add(file);
        JsonNode entry = output.path("entryPoint");
        if (entry.isTextual()) {
            fileBySource.put(entry.textValue(), file);
        } else if (!file.endsWith(".js")) { // a copy, such as that of a typeface
            output.path("inputs").fieldNames().forEachRemaining(of -> fileBySource.put(of, file));
        }
        List<String> imports = new ArrayList<>();
        for (JsonNode imported : output.path("imports")) {
            if (imported.path("kind").asText().equals("import-statement")) {
                imports.add(name(imported.path("path").asText()));
            }
        }
        importsByFile.put(file, imports);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /// Returns the path of what became of a file of `web/`; empty if it was not bundled, or only as
    /// a part of others.
    Optional<String> path(String source) {
        return Optional.ofNullable(fileBySource.get(SOURCES + source)).map(PATH::concat);
    }

    /// Returns the paths of the chunks that the modules import, directly or by others.
    Set<String> chunksOf(List<String> sources) {
        Set<String> chunks = new LinkedHashSet<>();
        for (String source : sources) {
            String file = fileBySource.get(SOURCES + source);
            if (file != null) {
                addChunks(file, chunks);
            }
        }
        return chunks;
    }

    private void addChunks(String file, Set<String> chunks) {
        for (String imported : importsByFile.getOrDefault(file, List.of())) {
            if (chunks.add(PATH + imported)) {
                addChunks(imported, chunks);
            }
        }
    }

    boolean contains(String file) {
        return files.contains(file);
    }

    /// @param file one that the bundle contains
    byte[] read(String file) {
        return Objects.requireNonNull(WebFiles.resource(FOLDER + file), file);
    }
}
