package org.kithmap.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.kithmap.encryption.PassphraseEncryption;
import org.kithmap.graph.GraphNode;
import org.kithmap.graph.GraphRelationship;
import org.kithmap.util.Sha256;

/// A file with a backup: the lines of a [BackupWriter], encrypted by [PassphraseEncryption].
///
/// @param path its path
/// @param passphrase the passphrase that it was encrypted with
record BackupFile(Path path, String passphrase) {

    private static final String NAME = "kithmap backup ";
    private static final int FORMAT = 1;

    static final PassphraseEncryption ENCRYPTION = new PassphraseEncryption(NAME + FORMAT);

    private static final ObjectMapper JSON = new ObjectMapper();

    /// A receiver of what is in a backup, in the order of the methods.
    interface Content {

        /// Ignores everything, for reading that only checks.
        Content NONE = new Content() {};

        /// @param migrations the numbers of the migrations that had run
        default void migrations(Set<Long> migrations) {}

        default void keyFile(String content) {}

        /// @param length the length of its line
        default void node(GraphNode node, int length) {}

        /// @param length the length of its line
        default void relationship(GraphRelationship relationship, int length) {}
    }

    /// Reads the file to its end, and so checks it.
    ///
    /// @throws BackupFailed if it is no backup, of a newer format, damaged or incomplete, or if the
    ///   passphrase is wrong. Content that was received before is not to be used.
    BackupSummary read(Content content) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            requireFormat(PassphraseEncryption.kindOf(in));
            InputStream decrypted =
                    ENCRYPTION
                            .decrypting(in, passphrase)
                            .orElseThrow(() ->
                                    new BackupFailed(
                                            "The passphrase does not open the backup %s."
                                                    .formatted(path)));
            return read(
                    new BufferedReader(
                            new InputStreamReader(
                                    new GZIPInputStream(decrypted, 1 << 16),
                                    StandardCharsets.UTF_8)),
                    content);
        } catch (NoSuchFileException e) {
            throw new BackupFailed("There is no file %s.".formatted(path));
        } catch (IOException | DateTimeParseException | NumberFormatException e) {
            throw damaged();
        }
    }

    private void requireFormat(String kind) {
        if (!kind.matches(NAME + "\\d{1,9}")) {
            throw new BackupFailed("%s is not a backup of Kithmap.".formatted(path));
        }
        if (Integer.parseInt(kind.substring(NAME.length())) != FORMAT) {
            throw new BackupFailed(
                    "A newer Kithmap made the backup %s. Update Kithmap, then restore it."
                            .formatted(path));
        }
    }

    private BackupSummary read(BufferedReader lines, Content content) throws IOException {
        MessageDigest digest = Sha256.digest();
        long nodes = 0;
        long relationships = 0;
        long maps = 0;
        while (true) {
            String line = lines.readLine();
            JsonNode json = parsed(line);
            if (json.has("end")) {
                BackupSummary counted =
                        new BackupSummary(
                                nodes,
                                relationships,
                                maps,
                                HexFormat.of().formatHex(digest.digest()));
                if (!counted.equals(end(json.path("end"))) || lines.readLine() != null) {
                    throw damaged();
                }
                return counted;
            }
            digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
            if (json.has("node")) {
                nodes++;
                GraphNode node = node(json);
                maps += node.labels().contains(BackupWriter.MAP) ? 1 : 0;
                content.node(node, line.length());
            } else if (json.has("relationship")) {
                relationships++;
                content.relationship(relationship(json), line.length());
            } else if (json.has("migrations")) {
                content.migrations(numbers(json.path("migrations")));
            } else if (json.has("keyFile")) {
                content.keyFile(json.path("keyFile").textValue());
            } else {
                throw damaged();
            }
        }
    }

    private JsonNode parsed(@Nullable String line) throws JsonProcessingException {
        if (line == null) {
            throw damaged();
        }
        return JSON.readTree(line);
    }

    private static BackupSummary end(JsonNode json) {
        return new BackupSummary(
                json.path("nodes").asLong(),
                json.path("relationships").asLong(),
                json.path("maps").asLong(),
                json.path("sha256").asText());
    }

    private static Set<Long> numbers(JsonNode json) {
        Set<Long> all = new HashSet<>();
        json.forEach(each -> all.add(each.asLong()));
        return all;
    }

    private static GraphNode node(JsonNode json) throws IOException {
        List<String> labels =
                StreamSupport.stream(json.path("labels").spliterator(), false)
                        .map(JsonNode::textValue)
                        .toList();
        return new GraphNode(json.path("node").textValue(), labels, properties(json));
    }

    private static GraphRelationship relationship(JsonNode json) throws IOException {
        return new GraphRelationship(
                "",
                json.path("relationship").textValue(),
                json.path("from").textValue(),
                json.path("to").textValue(),
                properties(json));
    }

    private static Map<String, @Nullable Object> properties(JsonNode json) throws IOException {
        return PropertyJson.properties(json.path("properties"));
    }

    private BackupFailed damaged() {
        return new BackupFailed(
                "The backup %s is damaged or incomplete. Use another one.".formatted(path));
    }
}
