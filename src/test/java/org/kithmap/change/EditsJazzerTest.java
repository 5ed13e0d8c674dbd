package org.kithmap.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.kithmap.exchange.ImportFormats;
import org.kithmap.exchange.format.InputFile;
import org.kithmap.exchange.format.ParsedFiles.ReadMap.Whole;
import org.kithmap.exchange.json.KithmapJsonWriter;
import org.kithmap.json.Json;
import org.kithmap.map.InvalidMap;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.FullMapFixture;

/// Whatever edits are sent, they are made or refused in words. Jazzer changes them by which
/// branches of ours they reach.
class EditsJazzerTest {

    private static final SupportMap MAP = alwaysTheSame(FullMapFixture.map());

    /// Under ids of its own each time, an input that was found would find nothing again.
    private static SupportMap alwaysTheSame(SupportMap map) {
        Map<String, String> ids = new HashMap<>();
        String text =
                Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}")
                        .matcher(
                                new String(
                                        KithmapJsonWriter.write(List.of(map)),
                                        StandardCharsets.UTF_8))
                        .replaceAll(id ->
                                ids.computeIfAbsent(
                                        id.group(), any -> new UUID(0, ids.size()).toString()));
        InputFile file = new InputFile("map.json", text.getBytes(StandardCharsets.UTF_8));
        return ((Whole) ImportFormats.readAll(List.of(file)).maps().getFirst()).map();
    }

    /// Returns changes that might happen on the map next.
    static Stream<byte[]> sound() {
        return LongStream.range(0, 40)
                .mapToObj(seed -> EditScript.between(MAP, new RandomMapHistory(seed).after(MAP)))
                .map(EditsJazzerTest::json);
    }

    private static byte[] json(List<Edit> edits) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        edits.forEach(edit -> all.add(edit.json()));
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }

    @MethodSource("sound")
    @DictionaryEntries({
        "\"on\":",
        "\"key\":",
        "\"field\":",
        "\"from\":",
        "\"to\":",
        "null",
        "\"\"",
        "[]",
        "{}",
        "\"map\"",
        "\"alter\"",
        "\"tie\"",
        "\"support\"",
        "\"contact\"",
        "\"reflection\"",
        "\"2026-02-30\"",
        "1e999",
        "\\ud800"
    })
    @FuzzTest(maxDuration = "10s")
    void editsAreRefusedInWordsOrCanBeUndone(byte[] bytes) {
        try {
            JsonNode json = Json.MAPPER.readTree(bytes);
            MapDraft mapDraft = new MapDraft(MAP);
            mapDraft.make(json.valueStream().map(Edit::read).toList());
            if (mapDraft.conflicts().isEmpty()) {
                requireTakenBack(mapDraft);
            }
        } catch (InvalidMap | InvalidEdit refused) {
            assertThat(refused.getMessage()).isNotBlank();
        } catch (IOException noJson) {
            // refused before it reaches us
        }
    }

    private static void requireTakenBack(MapDraft mapDraft) {
        MapDraft back = new MapDraft(mapDraft.after());
        back.make(mapDraft.made().reversed().stream().map(Edit::reversed).toList());
        assertThat(back.conflicts()).isEmpty();
        // what was taken away and is there again stands in another place, which means nothing
        assertThat(EditScript.between(back.after(), MAP)).isEmpty();
    }
}
