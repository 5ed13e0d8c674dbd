package org.kithmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.kithmap.exchange.format.InputFile;
import org.kithmap.exchange.format.ParsedFiles;
import org.kithmap.exchange.format.ParsedFiles.ReadMap;
import org.kithmap.exchange.format.UnreadableFiles;
import org.kithmap.exchange.json.KithmapJsonWriter;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.FullMapFixture;

/// Whatever a file holds, it is read or refused in words. Jazzer changes files by which branches of
/// the readers they reach.
class ImportJazzerTest {

    static Stream<byte[]> sound() {
        return Stream.concat(
                Stream.of(
                                "alterID;alter.name;relation;closeness;direction;type;domain;benefits;notes\n1;Bo;friend;4;received;emotional;work;empathy;\"calm; kind\"\n2;Al;;;both;practical|emotional;;;\n",
                                "egoID,from,to,weight\n1,1,2,0.5\n",
                                "egoID\tage\n1\t40\n")
                        .map(text -> text.getBytes(StandardCharsets.UTF_8)),
                Stream.of(KithmapJsonWriter.write(List.of(FullMapFixture.map()))));
    }

    @MethodSource("sound")
    @DictionaryEntries({
        "egoID",
        "alterID",
        "from",
        "to",
        "weight",
        "NA",
        "null",
        "sep=;",
        "closeness",
        "lastContact",
        "2026-02-30",
        "format",
        "kithmap",
        "maps"
    })
    @FuzzTest(maxDuration = "10s")
    void aFileIsRefusedInWordsOrReadsBackTheSame(byte[] bytes) {
        ParsedFiles parsedFiles;
        try {
            parsedFiles = ImportFormats.readAll(List.of(new InputFile("a.csv", bytes)));
        } catch (UnreadableFiles refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return;
        }
        List<SupportMap> maps =
                parsedFiles.maps().stream()
                        .filter(ReadMap.Whole.class::isInstance)
                        .map(map -> ((ReadMap.Whole) map).map())
                        .toList();
        ParsedFiles again =
                ImportFormats.readAll(
                        List.of(new InputFile("a.json", KithmapJsonWriter.write(maps))));
        assertThat(again.maps()).isEqualTo(maps.stream().map(ReadMap.Whole::new).toList());
    }
}
