package org.kithmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.exchange.format.InputFile;
import org.kithmap.exchange.format.ParsedFiles;
import org.kithmap.exchange.format.UnreadableFiles;

/// Whatever is done to a file, reading it ends in a reading or in [UnreadableFiles], never in
/// anything else. The seeds are fixed, so a failure is the same on every machine.
class ParsedFilesFuzzTest {

    private static final int MUTATIONS = 15_000;

    private static final String ALTERS =
            """
            egoID;alterID;alter.name;relation;closeness;direction;type;domain;benefits;lastContact;notes
            1;1;Bo;friend;4;received;emotional;work;empathy;2026-10-02;"calm; ""kind"" one"
            1;2;'=Al;NA;;both;practical|emotional;;;;
            2;1;Cy;Close family;9;;;;;2.3.2026;x
            """;
    private static final String TIES = "egoID;from;to;weight\n1;1;2;0,5\n1;2;1;\n2;1;1;2\n";
    private static final String JSON =
            """
            {"format": "kithmap", "version": 1, "maps": [{"name": "Ana", "alters": [
              {"id": "1", "name": "Bo", "kind": "pet", "relations": ["friend"], "closeness": 4, "lastContact": "2026-10-02",
               "newer": true, "qualities": ["calm"]}, {"id": "2", "name": "Al"}],
              "ties": [{"a": "1", "b": "2", "weight": 0.5}],
              "supports": [{"alter": "1", "direction": "received", "domain": "work", "benefits": ["empathy"]}]}]}
            """;
    private static final List<String> SNIPPETS =
            List.of(
                    "\"", ";", ",", "\n", "\r", "\t", "\0", "\uFEFF", "'", "=", "{", "}", "[", "]",
                    "null", "NA", "1e999", "-", "9", "\uD83D", "egoID", "from", "to", "type", "ß",
                    ":", "\\", "\\u", "sep=", "/", ".");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyMutationIsReadOrRefused(long seed) {
        Random random = new Random(seed);
        int read = 0;
        int refused = 0;
        for (int i = 0; i < MUTATIONS / 3; i++) {
            boolean json = random.nextInt(3) == 0;
            List<InputFile> files = new ArrayList<>();
            for (String text : json ? List.of(JSON) : List.of(ALTERS, TIES)) {
                files.add(new InputFile("f" + files.size(), mutated(text, random)));
            }
            try {
                ParsedFiles parsedFiles = ImportFormats.readAll(files);
                parsedFiles.maps().forEach(map -> assertThat(map.name()).isNotBlank());
                read++;
            } catch (UnreadableFiles e) {
                assertThat(e.errors())
                        .isNotEmpty()
                        .allSatisfy(error -> {
                            assertThat(error.line()).isPositive();
                            assertThat(error.column()).isPositive();
                            assertThat(error.message()).isNotBlank();
                            assertThat(error.fix()).isNotBlank();
                        });
                refused++;
            }
        }
        System.out.printf("%d inputs to the importers, %d of them read%n", read + refused, read);
        assertThat(List.of(read, refused))
                .as("both ends were met")
                .allMatch(times -> times > MUTATIONS / 30);
    }

    private static byte[] mutated(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int change = random.nextInt(4); change > 0; change--) {
            int from = random.nextInt(mutated.length() + 1);
            int to = Math.min(mutated.length(), from + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> mutated.delete(from, to);
                case 1 -> mutated.insert(from, SNIPPETS.get(random.nextInt(SNIPPETS.size())));
                case 2 -> mutated.insert(from, mutated.substring(from, to));
                default -> mutated.replace(from, to, SNIPPETS.get(random.nextInt(SNIPPETS.size())));
            }
        }
        byte[] bytes = mutated.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(10) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(10) == 0
                ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1))
                : bytes;
    }
}
