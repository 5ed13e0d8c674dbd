package org.kithmap.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.audit.AuditLog;
import org.kithmap.graph.Connection;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.map.MapStore;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestMapKeys;

/// A key file that a passphrase protects. On a database of its own: its keys change.
class PassphraseTest {

    private static final String PASSPHRASE = "vier fietsen in de motregen";
    private static final String ANOTHER = "seven quiet herons at noon";
    private static final CypherFile EMPTY =
            new CypherFile("test", "MATCH (n:Ego|KeyRing) DETACH DELETE n");

    @TempDir private static Path folder;
    private static Connection database;
    private static Graph graph;

    private String account;
    private Path file;
    private SupportMap map;

    @BeforeAll
    static void openDatabase() {
        database = Connection.embedded(folder.resolve("data"), 0);
        graph = database.graph();
    }

    @AfterAll
    static void closeDatabase() {
        database.close();
    }

    @BeforeEach
    void aMap() {
        graph.write(EMPTY, Map.of());
        account = TestGraph.account(graph);
        file = folder.resolve(UUID.randomUUID().toString()).resolve("keys.json");
        map = SupportMap.empty(UUID.randomUUID().toString(), "Ana");
        maps(open()).create(account, map);
    }

    @Test
    void theMapOpensOnlyWithThePassphrase() {
        open().lock().set(PASSPHRASE);

        assertOpensWith(PASSPHRASE);
        MapKeys locked = open();
        assertThat(locked.lock().isLocked()).isTrue();
        assertThat(locked.lock().unlock("vier fietsen in de regen")).isFalse();
        assertThat(locked.lock().unlock("")).isFalse();
        assertThatThrownBy(() -> maps(locked).get(account, map.id()))
                .isInstanceOf(KeysLocked.class);
    }

    @Test
    void aLockedMapOpensOnlyAfterUnlocking() {
        MapKeys mapKeys = open();
        mapKeys.lock().set(PASSPHRASE);
        assertThat(maps(mapKeys).get(account, map.id())).isEqualTo(map);

        mapKeys.lock().lock();

        assertThatThrownBy(() -> maps(mapKeys).get(account, map.id()))
                .isInstanceOf(KeysLocked.class);
        assertThatThrownBy(() -> maps(mapKeys).list(account)).isInstanceOf(KeysLocked.class);
        assertThat(mapKeys.lock().unlock(PASSPHRASE)).isTrue();
        assertThat(maps(mapKeys).get(account, map.id())).isEqualTo(map);
    }

    /// As it would if the file were written as it is without a passphrase.
    @Test
    void aWriteUnderWayWhileLockingLeavesNoPlainKey() throws IOException {
        MapKeys mapKeys = open();
        mapKeys.lock().set(PASSPHRASE);
        KeyFile keys = new KeyFile(file);
        assertThat(keys.unlock(PASSPHRASE)).isTrue();
        KeyEncryptionKeys held = keys.read().orElseThrow();
        keys.lock();

        assertThatThrownBy(() -> keys.write(held)).isInstanceOf(KeysLocked.class);
        assertThatThrownBy(() -> keys.write(held, null)).isInstanceOf(KeysLocked.class);
        assertThat(Files.readString(file)).doesNotContain("primaryKeyId");
    }

    @Test
    void nothingLocksWithoutAPassphrase() {
        MapKeys mapKeys = open();
        mapKeys.lock().lock();
        assertThat(maps(mapKeys).get(account, map.id())).isEqualTo(map);
    }

    @Test
    void thePassphraseIsNormalized() {
        open().lock().set("vier caf\u00e9s in de motregen");
        assertOpensWith("vier cafe\u0301s in de motregen");
    }

    @Test
    void theRecoveryCodeOpensTheMapInAnySpelling() {
        String code = open().lock().set(PASSPHRASE);

        assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}");
        for (String typed :
                List.of(
                        code,
                        code.toLowerCase(Locale.ROOT).replace("-", " "),
                        code.replace("-", "").replace('0', 'O').replace('1', 'l'))) {
            assertOpensWith(typed);
        }
    }

    @Test
    void aNewPassphraseInvalidatesTheFormerAndItsRecoveryCode() {
        String code = open().lock().set(PASSPHRASE);
        open(PASSPHRASE).lock().set(ANOTHER);

        assertOpensWith(ANOTHER);
        for (String former : List.of(PASSPHRASE, code)) {
            assertThat(open().lock().unlock(former)).isFalse();
        }
    }

    @Test
    void aKeyFileFromBeforeThePassphraseOpensNoMap() throws IOException {
        byte[] before = Files.readAllBytes(file);
        open().lock().set(PASSPHRASE);
        Files.write(file, before);

        assertThatThrownBy(this::open)
                .isInstanceOf(KeyUnavailable.class)
                .hasMessageContaining("does not unlock the maps");
    }

    /// At the price that is paid outside of tests.
    @Test
    void aGuessTakesSixtyFourMegabytesAndThreePasses() throws IOException {
        MapKeys mapKeys = MapKeys.open(graph, file, true);
        mapKeys.lock().set(PASSPHRASE);

        assertThat(Files.readString(file))
                .contains("\"derivation\" : \"argon2id\"")
                .contains("\"memory\" : 65536")
                .contains("\"passes\" : 3");
        assertOpensWith(PASSPHRASE);
    }

    @Test
    void aRemovedPassphraseIsNotAskedFor() {
        open().lock().set(PASSPHRASE);
        open(PASSPHRASE).lock().remove();
        assertOpensWith();
    }

    @Test
    void erasingAMapKeepsThePassphrase() {
        open().lock().set(PASSPHRASE);
        MapStore maps = maps(open(PASSPHRASE));
        SupportMap passing = SupportMap.empty(UUID.randomUUID().toString(), "Passing");
        maps.create(account, passing);
        maps.erase(account, passing.id());

        assertThat(open().lock().isLocked()).isTrue();
        assertOpensWith(PASSPHRASE);
    }

    @Test
    void noKeyIsInAnyFileThatAPassphraseProtects() throws IOException {
        List<String> material = material(Files.readAllBytes(file));
        Path draft = draft(Files.readAllBytes(file)); // a write was cut short before
        MapKeys mapKeys = open();
        mapKeys.lock().set(PASSPHRASE);
        KeyFile opened = new KeyFile(file);
        opened.unlock(PASSPHRASE);
        String now = opened.read().orElseThrow().json();
        Stream<String> all =
                Stream.concat(
                        material.stream(), material(now.getBytes(StandardCharsets.UTF_8)).stream());

        assertThat(draft).doesNotExist();
        assertThat(all.toList())
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(key -> assertThat(filesWith(key)).isEmpty());
        assertThat(filesWith("primaryKeyId")).isEmpty();
        assertThat(filesWith("slots")).containsExactly(file); // what is there is found
    }

    /// The file after the process, or the machine, ended in the middle of a write: the file from
    /// before or after, and beside the former a part of the latter.
    @ParameterizedTest
    @ValueSource(strings = {"set", "change", "remove"})
    void aWriteThatIsCutShortLosesNoKeyAndLeavesNoneBesideAPassphrase(String deed)
            throws IOException {
        if (!deed.equals("set")) {
            open().lock().set(PASSPHRASE);
        }
        KeyFile keys = new KeyFile(file);
        if (!deed.equals("set")) {
            assertThat(keys.unlock(PASSPHRASE)).isTrue();
        }
        byte[] before = Files.readAllBytes(file);
        keys.write(
                keys.read().orElseThrow(),
                deed.equals("remove")
                        ? null
                        : KeyFileProtection.create(
                                ANOTHER, RecoveryCode.generate(), TestMapKeys.CHEAP));
        byte[] after = Files.readAllBytes(file);
        Files.write(file, before);
        for (int length : new int[] {0, 1, after.length / 2, after.length - 1, after.length}) {
            Path draft = draft(Arrays.copyOf(after, length));
            assertOpensWith(deed.equals("set") ? new String[0] : new String[] {PASSPHRASE});
            if (!deed.equals("set")) {
                assertThat(draft).doesNotExist();
            }
            Files.deleteIfExists(draft);
        }
        Files.write(file, after);
        assertOpensWith(deed.equals("remove") ? new String[0] : new String[] {ANOTHER});
    }

    /// Each step of wrapping all keys again after a passphrase was set, as if it had been the last.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void anInterruptedChangeLosesNoKeyAndIsFinishedAtTheNextStart(int steps) throws IOException {
        byte[] before = Files.readAllBytes(file);
        graph.write(new CypherFile("test", "MATCH (ring:KeyRing) SET ring.due = true"), Map.of());
        KeyFile keys = new KeyFile(file);
        if (steps > 1) {
            keys.write(
                    keys.read().orElseThrow(),
                    KeyFileProtection.create(
                            PASSPHRASE, RecoveryCode.generate(), TestMapKeys.CHEAP));
        }
        if (steps > 2) {
            keys.write(keys.read().orElseThrow().withNewKey());
        }

        assertOpensWith(steps > 1 ? new String[] {PASSPHRASE} : new String[0]);
        Files.write(file, before);
        assertThatThrownBy(this::open)
                .isInstanceOf(KeyUnavailable.class)
                .hasMessageContaining("does not unlock the maps");
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "passes"})
    void parametersThatWouldStopTheMachineAreRefused(String parameter) throws IOException {
        open().lock().set(PASSPHRASE);
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceAll(
                                "\"%s\" : \\d+".formatted(parameter),
                                "\"%s\" : 99999999".formatted(parameter)));
        assertThatThrownBy(() -> open(PASSPHRASE))
                .isInstanceOf(KeyUnavailable.class)
                .hasMessage("The key file %s is damaged. Restore it from a copy.".formatted(file));
    }

    private void assertOpensWith(String... typed) {
        assertThat(maps(open(typed)).get(account, map.id())).isEqualTo(map);
    }

    private MapKeys open(String... typed) {
        MapKeys mapKeys = MapKeys.open(graph, file, true, TestMapKeys.CHEAP);
        for (String secret : typed) {
            assertThat(mapKeys.lock().unlock(secret)).isTrue();
        }
        return mapKeys;
    }

    private static MapStore maps(MapKeys mapKeys) {
        return new MapStore(graph, new AuditLog(graph, Clock.systemUTC()), mapKeys);
    }

    /// Returns the file that an interrupted write left beside the key file.
    private Path draft(byte[] bytes) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
        return Files.write(draft, bytes);
    }

    /// The keys in a file, as they are written there and as the bytes they are.
    private static List<String> material(byte[] json) throws IOException {
        return new ObjectMapper()
                .readTree(json).findValues("value").stream()
                        .map(JsonNode::textValue)
                        .flatMap(text ->
                                Stream.of(
                                        text,
                                        new String(
                                                Base64.getDecoder().decode(text),
                                                StandardCharsets.ISO_8859_1)))
                        .toList();
    }

    private List<Path> filesWith(String text) throws IOException {
        try (Stream<Path> files =
                Stream.concat(Files.walk(file.getParent()), Files.walk(folder.resolve("data")))) {
            return files.filter(Files::isRegularFile).filter(one -> contains(one, text)).toList();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }
}
