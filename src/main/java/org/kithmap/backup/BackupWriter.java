package org.kithmap.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.kithmap.graph.GraphNode;
import org.kithmap.graph.GraphRelationship;
import org.kithmap.util.Sha256;

/// The content of a backup as lines of JSON, compressed: the migrations that have run, the key
/// file, every node, every relationship, and an end that counts and digests them.
final class BackupWriter {

    /// The label of the node that each map has once.
    static final String MAP = "Ego";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OutputStream out;
    private final MessageDigest digest = Sha256.digest();
    private long nodes;
    private long relationships;
    private long maps;

    BackupWriter(OutputStream encrypting) throws IOException {
        this.out =
                new GZIPOutputStream(encrypting, 1 << 16) {
                    {
                        def.setLevel(Deflater.BEST_SPEED); // changes may be waiting
                    }
                };
    }

    void migrations(List<Long> numbers) {
        ObjectNode line = line();
        numbers.stream().sorted().forEach(line.putArray("migrations")::add);
        write(line);
    }

    void keyFile(String content) {
        write(line().put("keyFile", content));
    }

    void node(GraphNode node) {
        nodes++;
        maps += node.labels().contains(MAP) ? 1 : 0;
        ObjectNode line = line().put("node", node.id());
        node.labels().forEach(line.putArray("labels")::add);
        write(line.set("properties", PropertyJson.of(node.properties())));
    }

    void relationship(GraphRelationship relationship) {
        relationships++;
        write(
                line().put("relationship", relationship.type())
                        .put("from", relationship.from())
                        .put("to", relationship.to())
                        .set("properties", PropertyJson.of(relationship.properties())));
    }

    /// Writes the end, and closes the file.
    BackupSummary end() throws IOException {
        String sum = HexFormat.of().formatHex(digest.digest());
        BackupSummary summary = new BackupSummary(nodes, relationships, maps, sum);
        ObjectNode line = line();
        line.putObject("end")
                .put("nodes", nodes)
                .put("relationships", relationships)
                .put("maps", maps)
                .put("sha256", sum);
        out.write(bytes(line));
        out.close();
        return summary;
    }

    /// Closes the file without an end, so that it is no backup.
    void abandon() {
        try {
            out.close();
        } catch (IOException e) {
            // it is removed anyway
        }
    }

    private void write(ObjectNode line) {
        try {
            byte[] bytes = bytes(line);
            digest.update(bytes);
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(ObjectNode line) throws JsonProcessingException {
        return (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode line() {
        return JsonNodeFactory.instance.objectNode();
    }
}
