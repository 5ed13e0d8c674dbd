package org.kithmap.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A query in a file of `cypher/`.
///
/// @param name the path below `cypher/`, such as `map/read.cypher`
/// @param text the whole file, with comments, which Neo4j ignores
public record CypherFile(String name, String text) {

    private static final String ROOT = "/cypher/";

    /// Loads a query.
    ///
    /// @throws IllegalArgumentException if there is no such file
    public static CypherFile load(String name) {
        try (InputStream in = CypherFile.class.getResourceAsStream(ROOT + name)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no file cypher/" + name);
            }
            return new CypherFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Loads all queries directly in a folder of `cypher/`, sorted by name.
    public static List<CypherFile> folder(String folder) {
        URL url = CypherFile.class.getResource(ROOT + folder);
        if (url == null) {
            throw new IllegalArgumentException("there is no folder cypher/" + folder);
        }
        try {
            URI uri = url.toURI();
            return uri.getScheme().equals("jar")
                    ? folderInJar(uri, folder)
                    : list(Path.of(uri), folder);
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("cypher/" + folder + " can't be listed", e);
        }
    }

    private static List<CypherFile> folderInJar(URI uri, String folder) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
            return list(jar.getPath(ROOT + folder), folder);
        } catch (FileSystemAlreadyExistsException open) {
            return list(FileSystems.getFileSystem(uri).getPath(ROOT + folder), folder);
        }
    }

    private static List<CypherFile> list(Path path, String folder) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".cypher"))
                    .sorted()
                    .map(file -> load(folder + "/" + file))
                    .toList();
        }
    }
}
